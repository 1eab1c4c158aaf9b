import type { Followed } from '../../engine/following/followed.ts';
import type { Change, ChangeLevel, Comparison } from '../../spec/change/change.ts';
import { summarizeWaivers, type WaiverSummary, type Waivers, waiverOf } from './waiver.ts';

/** The levels of a change, the gravest first: what could not be told may be as grave as it gets. */
export const gravity = ['breaking', 'undecided', 'risky', 'compatible'] as const satisfies readonly ChangeLevel[];

/** From which level on a change fails the gate; none where no change does. */
export const gates = [...gravity, 'none'] as const;
export type Gate = (typeof gates)[number];

/** Two contracts compared, and what is made of it. */
export interface ChangeReview {
  readonly formatVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly comparison: Comparison;
  /** Fails at a change of this level or a graver one that is not waived, and at waivers that count no longer. */
  readonly failOn: Gate;
  /** Null where no waivers were given. */
  readonly waivers: WaiverSummary | null;
  /** What a server does of it; null where none was asked. */
  readonly followed: Followed | null;
  readonly verdict: 'passes' | 'fails';
}

/** What a comparison is reviewed by. */
export interface ReviewOptions {
  readonly tool: ChangeReview['tool'];
  readonly failOn: Gate;
  readonly waivers: Waivers | null;
  readonly followed: Followed | null;
  /** The day, in UTC, as `2026-03-01`. */
  readonly today: string;
}

/** Judges a comparison by a gate and waivers. */
export function reviewOf(comparison: Comparison, options: ReviewOptions): ChangeReview {
  const { tool, failOn, followed, today } = options;
  const waivers = options.waivers === null ? null : summarizeWaivers(options.waivers, comparison.changes, today);
  const review = { formatVersion: 1, tool, comparison, failOn, waivers, followed } as const;
  const fails = failingIn(review).length > 0 || (failOn !== 'none' && lapsedIn(review) > 0);
  return { ...review, verdict: fails ? 'fails' : 'passes' };
}

type Judged = Pick<ChangeReview, 'comparison' | 'failOn' | 'waivers'>;

/** The changes that fail the gate. */
export function failingIn({ comparison, failOn, waivers }: Judged): readonly Change[] {
  return comparison.changes.filter((change) => isGated(change, failOn) && waiverOf(change, waivers) === undefined);
}

/** How many waivers count no longer. */
export function lapsedIn({ waivers }: Pick<Judged, 'waivers'>): number {
  return waivers === null ? 0 : waivers.expired.length + waivers.stale.length;
}

/** The changes in groups of one level, the gravest first; without levels that nothing is of. */
export function byLevel({ changes }: Comparison): readonly { level: ChangeLevel; changes: readonly Change[] }[] {
  return gravity
    .map((level) => ({ level, changes: changes.filter((change) => change.level === level) }))
    .filter((group) => group.changes.length > 0);
}

/** The changes, the gravest first. */
export function gravestFirst(comparison: Comparison): readonly Change[] {
  return byLevel(comparison).flatMap(({ changes }) => changes);
}

function isGated({ level }: Change, failOn: Gate): boolean {
  return failOn !== 'none' && gravity.indexOf(level) <= gravity.indexOf(failOn);
}
