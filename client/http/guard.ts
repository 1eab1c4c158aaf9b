import type { RequestDraft } from '../../spec/message.ts';
import type { Principal } from '../principal.ts';
import type { Exchange } from './exchange.ts';

/** Sends a request that is not itself guarded: a read. */
export type Read = (draft: RequestDraft, as: Principal) => Promise<Exchange>;

/** Stands before every request of a client, so that none can forget what may not be sent. */
export interface Guard {
  /**
   * Lets a request through, or throws. Gives the key under which a create is in the journal, null for anything else.
   * @throws OwnershipError where the request would change what is not provably of the run.
   * @throws JournalError where a create cannot be recorded.
   */
  admit(draft: RequestDraft, as: Principal, read: Read): Promise<string | null>;
  /** Takes note of an answer, before anyone else sees it. */
  answered(exchange: Exchange, as: Principal, key: string | null): void;
  /** Takes note that a create had no effect, because it did not reach the server or was put off. */
  unsent(key: string): void;
  /** Why what an answer says was made does not count as the run's; undefined where nothing speaks against it. */
  objectionTo(exchange: Exchange): string | undefined;
}
