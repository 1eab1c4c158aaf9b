import { compareContracts } from '../../engine/change/compare.ts';
import { reviewOf } from '../../reports/change/review.ts';
import { renderChangesText } from '../../reports/change/text.ts';
import { readCompared } from '../../spec/change/side.ts';
import type { CommandContext } from '../context.ts';
import { exitCodes } from '../exit.ts';
import { version } from '../version.ts';
import type { DiffFlags } from './flags.ts';
import { sourceNamed } from './source.ts';

/** The command `diff`: tells by meaning how a contract differs from an earlier one; gives the exit code. Rejects with ContractError. */
export async function diff(
  old: string,
  now: string,
  flags: DiffFlags,
  { stdout, environment }: CommandContext,
): Promise<number> {
  const references = flags.allowRefs === true ? 'any' : 'near';
  const before = await readCompared(sourceNamed(old), references);
  const after = await readCompared(sourceNamed(now), references);
  const comparison = await compareContracts(before, after);
  const color = stdout.isTTY === true && environment.NO_COLOR === undefined;
  const tool = { name: 'tokenproof', version };
  const today = new Date().toISOString().slice(0, 10);
  const review = reviewOf(comparison, { tool, failOn: 'breaking', waivers: null, followed: null, today });
  stdout.write(renderChangesText(review, { color }));
  return review.verdict === 'passes' ? exitCodes.conforms : exitCodes.violates;
}
