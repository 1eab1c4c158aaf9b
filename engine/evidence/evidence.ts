import type { Secret } from '../../client/redaction/secrets.ts';
import type { Observations } from '../observers/observations.ts';
import type { TrafficCount } from '../observers/traffic.ts';
import type { Cell, Figure } from './finding.ts';
import type { Excused } from './known-deviations.ts';

/** What the engine tells the collector besides the test's own result. */
export interface Evidence {
  readonly runs: number;
  readonly requests: number;
  /** Requests that went out since the evidence before, whoever of the worker sent them. */
  readonly sent: number;
  /** Cases that were left out because they take more than the run was given. */
  readonly leftOut: number;
  /** Cases that a quick run left out, in part or whole. */
  readonly untried: number;
  readonly observed: ReturnType<Observations['summary']>;
  readonly flaky: boolean;
  readonly unprepared: string | null;
  readonly figures: readonly Figure[];
  readonly cells: readonly Cell[];
  readonly traffic: TrafficCount;
  readonly excused: readonly Excused[];
  /** Requests that had been sent when the first case failed; null where none did. */
  readonly failedAfter: number | null;
  /** The seeds at which it broke. */
  readonly brokenAt: readonly number[];
  /** Secrets that no evidence told of before: what crosses does so with the secrets that it may hold. */
  readonly secrets: readonly Secret[];
  /** How many others were tracked, and retired since. */
  readonly retired: number;
}
