import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CommandContext } from '../context.ts';
import { exitCodes } from '../exit.ts';
import { checkWritable } from '../files.ts';
import { Progress } from '../run/output/progress.ts';
import type { SelftestFlags } from './flags.ts';
import { renderMatrices } from './markdown.ts';
import { isProven } from './matrix.ts';
import { type SelftestOptions, selftestOptions } from './options.ts';
import { selftest } from './selftest.ts';
import { renderMatrix } from './text.ts';

/** The command `selftest`: prints what became of each fault; gives 0 where all were killed and clean servers are clean. */
export async function selftestAction(flags: SelftestFlags, context: CommandContext): Promise<number> {
  const { stdout, stderr, signal } = context;
  const options = selftestOptions(flags);
  if (options.write !== null) checkWritable([options.write]);
  if (options.mutate) return (await import('./mutants/action.ts')).mutationAction(options, context);
  const began = performance.now();
  const progress = new Progress(stderr);
  const onDone = (done: number, of: number) => progress.show(`${done}/${of} servers judged`);
  const matrices = await selftest(options, { signal, onDone }).finally(() => progress.clear());
  if (signal.aborted) {
    stdout.write('interrupted: nothing is proven, nothing was written\n');
    return exitCodes.interrupted;
  }
  const effort = effortText(performance.now() - began, options);
  stdout.write(`${[...matrices.map(renderMatrix), effort].join('\n\n')}\n`);
  if (options.write !== null)
    writeFileSync(options.write, renderMatrices(matrices, effort, mutantsBeside(options.write)));
  return matrices.every(isProven) ? exitCodes.conforms : exitCodes.violates;
}

/** The document on mutants in the folder of another document; null where there is none. */
function mutantsBeside(path: string): string | null {
  const file = join(dirname(path), 'mutants.md');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function effortText(ms: number, { jobs }: SelftestOptions): string {
  return `It took ${(ms / 60_000).toFixed(1)} minutes, ${jobs === 1 ? '1 process' : `${jobs} processes`} at a time.`;
}
