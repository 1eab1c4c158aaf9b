import type { Recorded } from '../../../client/har/recorded.ts';
import type { History } from '../history.ts';

/** What only several exchanges together show. */
export interface SequenceFinding {
  readonly requirement: string;
  readonly expected: string;
  readonly actual: string;
  /** The exchanges that show it, the broken one last. */
  readonly shows: readonly Recorded[];
}

/** What a sequence is judged with. */
export interface SequenceOptions {
  /** Milliseconds that a token may go on working after its end. */
  readonly revocationMs: number;
}

/** Judges a history. */
export type SequenceRule = (history: History, options: SequenceOptions) => readonly SequenceFinding[];
