import type { Contract } from '../spec/contract.ts';
import type { Client } from '../target/client.ts';
import type { Ledger } from '../target/ledger.ts';
import type { Secrets } from '../target/secrets.ts';
import type { OpenTarget } from './open-target.ts';
import type { RunOptions } from './options.ts';

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
