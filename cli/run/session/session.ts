import type { RecordingPlan } from '../../../client/har/recording.ts';
import type { Client } from '../../../client/http/client.ts';
import type { Secrets } from '../../../client/redaction/secrets.ts';
import type { Replica } from '../../../client/replicas/replica.ts';
import type { LostPromise } from '../../../reports/report/report.ts';
import type { Contract } from '../../../spec/contract.ts';
import type { OpenTarget } from '../../target/open-target.ts';
import type { RunOptions } from '../options.ts';
import type { Deadline } from './deadline.ts';
import type { RunTraces } from './run-traces.ts';

/** What everything in one run shares. */
export interface Session extends RunTraces {
  readonly options: RunOptions;
  readonly contract: Contract;
  readonly target: OpenTarget;
  readonly client: Client;
  /** The ways to the target, the first of which is its URL; none where that is the only one. */
  readonly replicas: readonly Replica[];
  readonly secrets: Secrets;
  readonly startedAt: number;
  readonly deadline: Deadline;
  /** Where all exchanges are recorded; null where they are not. */
  readonly recording: RecordingPlan | null;
  /** What the profile promises and the document of a mock does not. */
  readonly lost: readonly LostPromise[];
}
