import { compareContracts } from '../../engine/change/compare.ts';
import { readCompared } from '../../spec/change/side.ts';
import type { CommandContext } from '../context.ts';
import { concluding } from './conclusion.ts';
import type { DiffFlags } from './flags.ts';
import { sourceNamed } from './source.ts';

/** The command `diff`: tells by meaning how a contract differs from an earlier one; gives the exit code. Rejects with ContractError, UsageError and WaiverError. */
export async function diff(old: string, now: string, flags: DiffFlags, context: CommandContext): Promise<number> {
  const conclude = await concluding(flags, context);
  const references = flags.allowRefs === true ? 'any' : 'near';
  const before = await readCompared(sourceNamed(old), references);
  const after = await readCompared(sourceNamed(now), references);
  const comparison = await compareContracts(before, after);
  return conclude(comparison, { old: before.contract, new: after.contract });
}
