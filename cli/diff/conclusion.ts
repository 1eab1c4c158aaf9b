import type { Sides } from '../../engine/following/sides.ts';
import { reviewOf } from '../../reports/change/review.ts';
import type { Comparison } from '../../spec/change/change.ts';
import type { Contract } from '../../spec/contract.ts';
import { compileContract } from '../../spec/schemas/schemas.ts';
import type { CommandContext } from '../context.ts';
import { exitCodes } from '../exit.ts';
import { version } from '../version.ts';
import type { FollowFlags } from './follow-options.ts';
import { type ReviewFlags, reviewSettings } from './review-options.ts';

/** Draws the conclusion from a comparison: asks a server where one is named, prints, writes; gives the exit code. */
export type Conclude = (comparison: Comparison, contracts: Contracts) => Promise<number>;

/** The two contracts that were compared. */
export interface Contracts {
  readonly old: Contract;
  readonly new: Contract;
}

/**
 * What is made of a comparison by flags, all of which are checked before there is one.
 * @throws UsageError and WaiverError
 */
export async function concluding(flags: ReviewFlags & FollowFlags, context: CommandContext): Promise<Conclude> {
  const settings = reviewSettings(flags, context.environment);
  const following = await import('./follow.ts');
  const options = await following.followOptions(flags, context);
  return async (comparison, contracts) => {
    const { changes } = comparison;
    const followed =
      options === null ? null : await following.followedBy(options, changes, sidesOf(contracts), context);
    const { failOn, waivers } = settings;
    const today = new Date().toISOString().slice(0, 10);
    const review = reviewOf(comparison, { tool: { name: 'tokenproof', version }, failOn, waivers, followed, today });
    const { publish } = await import('./publish.ts');
    publish(review, settings, context);
    if (context.signal.aborted) return exitCodes.interrupted;
    return review.verdict === 'passes' ? exitCodes.conforms : exitCodes.violates;
  };
}

function sidesOf({ old, new: now }: Contracts): Sides {
  const sideOf = (contract: Contract) => ({ contract, validators: compileContract(contract) });
  return { old: sideOf(old), new: sideOf(now) };
}
