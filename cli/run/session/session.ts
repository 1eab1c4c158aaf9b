import type { RecordingPlan } from '../../../client/har/recording.ts';
import type { Client } from '../../../client/http/client.ts';
import type { Secrets } from '../../../client/redaction/secrets.ts';
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
  readonly secrets: Secrets;
  readonly startedAt: number;
  readonly deadline: Deadline;
  /** Where all exchanges are recorded; null where they are not. */
  readonly recording: RecordingPlan | null;
}
