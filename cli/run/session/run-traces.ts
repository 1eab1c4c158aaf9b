import type { Ledger } from '../../../client/ledger.ts';
import type { Ownership } from '../../../client/ownership/ownership.ts';

/** What a run marks and records all that it makes with. */
export interface RunTraces {
  readonly run: string;
  readonly mark: string;
  readonly prefix: string;
  readonly ledger: Ledger;
  /** Null for a mock, which remembers nothing. */
  readonly ownership: Ownership | null;
}
