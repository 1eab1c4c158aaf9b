import { writeFileSync } from 'node:fs';
import { exitCodes } from '../exit.ts';
import { checkWritable } from '../files.ts';
import { Progress } from '../progress.ts';
import type { Surroundings } from '../surroundings.ts';
import { renderMatrices } from './markdown.ts';
import { isProven } from './matrix.ts';
import { type SelftestFlags, selftestOptions } from './options.ts';
import { selftest } from './selftest.ts';
import { renderMatrix } from './text.ts';

/** The command `selftest`: prints what became of each fault; gives 0 where all were killed and clean servers are clean. */
export async function selftestCommand(
  flags: SelftestFlags,
  { stdout, stderr }: Surroundings,
  signal: AbortSignal,
): Promise<number> {
  const options = selftestOptions(flags);
  if (options.write !== null) checkWritable([options.write]);
  const progress = new Progress(stderr);
  const onDone = (done: number, of: number) => progress.show(`${done}/${of} servers judged`);
  const matrices = await selftest(options, { signal, onDone }).finally(() => progress.clear());
  if (signal.aborted) {
    stdout.write('interrupted: nothing is proven, nothing was written\n');
    return exitCodes.interrupted;
  }
  stdout.write(`${matrices.map(renderMatrix).join('\n\n')}\n`);
  if (options.write !== null) writeFileSync(options.write, renderMatrices(matrices));
  return matrices.every(isProven) ? exitCodes.conforms : exitCodes.violates;
}
