import { compareContracts } from '../../engine/change/compare.ts';
import { readCompared } from '../../spec/change/side.ts';
import type { CommandContext } from '../context.ts';
import { namedContract } from '../target/named-contract.ts';
import { concluding } from './conclusion.ts';
import type { DiffFlags } from './flags.ts';

/** The command `diff`: tells by meaning how a contract differs from an earlier one; gives the exit code. Rejects with ContractError, UsageError and WaiverError. */
export async function diff(old: string, now: string, flags: DiffFlags, context: CommandContext): Promise<number> {
  const conclude = await concluding(flags, context);
  const named = { old: namedContract(old), now: namedContract(now) };
  const references = flags.allowRefs === true ? 'any' : 'near';
  const [before, after] = [
    await readCompared(named.old.source, references, named.old.shown),
    await readCompared(named.now.source, references, named.now.shown),
  ];
  const comparison = await compareContracts(before, after);
  return conclude(comparison, { old: before.contract, new: after.contract });
}
