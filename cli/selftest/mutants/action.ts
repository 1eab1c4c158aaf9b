import { writeFileSync } from 'node:fs';
import type { CommandContext } from '../../context.ts';
import { exitCodes } from '../../exit.ts';
import { Progress } from '../../run/output/progress.ts';
import type { SelftestOptions } from '../options.ts';
import { classified } from './classified.ts';
import { renderMutationDocument } from './markdown.ts';
import { mutate } from './mutation.ts';
import { renderMutation, standingOf } from './text.ts';

/** `selftest --mutate`: prints what survives; gives 0 where all of it is known, and 4 where there was no time for all. */
export async function mutationAction(options: SelftestOptions, context: CommandContext): Promise<number> {
  const { stdout, stderr, signal } = context;
  const progress = new Progress(stderr);
  const onDone = (done: number, of: number) => progress.show(`${done}/${of} mutants are done with`);
  const mutation = await mutate(options, { signal, onDone }).finally(() => progress.clear());
  if (signal.aborted) {
    stdout.write('interrupted: nothing is proven, nothing was written\n');
    return exitCodes.interrupted;
  }
  const known = classified();
  const standing = standingOf(mutation, known);
  stdout.write(`${renderMutation(mutation, standing)}\n`);
  if (options.write !== null) writeFileSync(options.write, renderMutationDocument(mutation, standing, known));
  if (mutation.trouble !== null || standing.fresh.length + standing.stale.length > 0) return exitCodes.violates;
  return mutation.unjudged.length === 0 ? exitCodes.conforms : exitCodes.inconclusive;
}
