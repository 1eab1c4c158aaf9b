import type { Figure, Outcome } from '../../engine/evidence/finding.ts';
import type { Level } from '../../engine/requirement.ts';

/** One requirement and what became of it. */
export interface Result {
  readonly requirement: string;
  readonly family: string;
  readonly level: Level;
  readonly outcome: Outcome;
  /** Milliseconds that it took. */
  readonly ms: number;
  readonly requests: number;
  /** Requests that it had sent when its first case failed; null where none did. */
  readonly failedAfter: number | null;
  /** The seeds at which it broke. */
  readonly brokenAt: readonly number[];
  /** What was measured while judging it. */
  readonly figures: readonly Figure[];
  /** Cases that a quick run left out, in part or whole; absent where it left out none. */
  readonly untried?: number;
}
