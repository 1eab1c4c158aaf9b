import type { FollowFlags } from './follow-options.ts';
import type { ReviewFlags } from './review-options.ts';

/** The flags of `diff` as they were written. */
export interface DiffFlags extends ReviewFlags, FollowFlags {
  readonly allowRefs?: boolean;
}
