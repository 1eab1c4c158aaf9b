import { reviewOf } from '../../reports/change/review.ts';
import type { Comparison } from '../../spec/change/change.ts';
import type { CommandContext } from '../context.ts';
import { exitCodes } from '../exit.ts';
import { version } from '../version.ts';
import type { Contracts } from './contracts.ts';
import { type FollowFlags, namesServer } from './follow-options.ts';
import type { ReviewFlags } from './review-options.ts';
import { reviewSettings } from './review-settings.ts';

/** Draws the conclusion from a comparison: asks a server where one is named, prints, writes; gives the exit code. */
export type Conclude = (comparison: Comparison, contracts: Contracts) => Promise<number>;

/**
 * What is made of a comparison by flags, all of which are checked before there is one.
 * @throws UsageError and WaiverError
 */
export async function concluding(flags: ReviewFlags & FollowFlags, context: CommandContext): Promise<Conclude> {
  const settings = reviewSettings(flags, context.environment);
  const followed = namesServer(flags) ? await (await import('./follow.ts')).following(flags, context) : null;
  return async (comparison, contracts) => {
    const { changes } = comparison;
    const told = followed === null ? null : await followed(changes, contracts);
    const { failOn, waivers } = settings;
    const today = new Date().toISOString().slice(0, 10);
    const review = reviewOf(comparison, {
      tool: { name: 'tokenproof', version },
      failOn,
      waivers,
      followed: told,
      today,
    });
    const { publish } = await import('./publish.ts');
    publish(review, settings, context);
    if (context.signal.aborted) return exitCodes.interrupted;
    return review.verdict === 'passes' ? exitCodes.conforms : exitCodes.violates;
  };
}
