import type { Secrets } from '../../../client/redaction/secrets.ts';
import type { Report } from '../../../reports/report/report.ts';
import type { Tally } from '../../../reports/report/tally.ts';
import type { Judged } from './vitest.ts';

/** Judges a target that is prepared. */
export type Engine = (judged: Judged, signal: AbortSignal) => Promise<void>;

/** How a run is monitored and stopped. */
export interface Monitor {
  readonly signal: AbortSignal;
  /** Told how far the run is, and how to get the report of what is known so far. */
  readonly onResult: (tally: Tally, soFar: () => Report) => void;
  /** Told what the user should know of the target before it is judged. */
  readonly onWarning?: (sentence: string) => void;
  /** Takes every token, password and cookie of the run, so that whatever is written can be searched for them. */
  readonly secrets?: Secrets;
  /** What judges; an engine of its own unless told. */
  readonly engine?: Engine;
}
