import type { Floors } from '../report/floors.ts';

/** What tells which part of which plan a run judged, and what only all parts together can tell. */
export interface ShardInfo {
  /** From 1 to `count`. */
  readonly index: number;
  readonly count: number;
  /** SHA-256 of all that the plan is made of, in hex: the same in each shard. */
  readonly plan: string;
  /** The requirements of the whole plan, in catalogue order. */
  readonly selected: readonly string[];
  readonly seeds: readonly number[];
  /** The seeds at which this part judged each of its requirements. */
  readonly share: Readonly<Record<string, readonly number[]>>;
  /** The requirements of which cases were left out. */
  readonly partial: readonly string[];
  /** Name or file of the known deviations; null for none. */
  readonly known: string | null;
  /** File of the accepted findings; null for none. */
  readonly baseline: string | null;
  /** The least that must have been judged by all parts; null for nothing. */
  readonly floors: Floors | null;
}
