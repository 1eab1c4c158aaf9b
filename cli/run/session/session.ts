import type { Client } from '../../../client/http/client.ts';
import type { Ledger } from '../../../client/ledger.ts';
import type { Secrets } from '../../../client/redaction/secrets.ts';
import type { Contract } from '../../../spec/contract.ts';
import type { OpenTarget } from '../../target/open-target.ts';
import type { RunOptions } from '../options.ts';

/** What everything in one run shares. */
export interface Session {
  readonly options: RunOptions;
  readonly contract: Contract;
  readonly target: OpenTarget;
  readonly client: Client;
  readonly ledger: Ledger;
  readonly secrets: Secrets;
  readonly mark: string;
  readonly prefix: string;
  readonly startedAt: number;
}
