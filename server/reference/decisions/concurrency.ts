import type { Answer } from '../http/answer.ts';
import type { Authorization } from '../model/entities.ts';
import type { Store } from '../model/store.ts';

/** A write that has been decided: nothing was there before a creation, and nothing is left after a deletion. */
export type Write =
  | { readonly kind: 'create'; readonly after: Authorization }
  | { readonly kind: 'update'; readonly before: Authorization; readonly after: Authorization }
  | { readonly kind: 'delete'; readonly before: Authorization };

/** Decisions on what happens between reading and writing, where other requests could come in. */
export interface ConcurrencyDecisions {
  /** The id of a new authorization. */
  issueID(store: Store): string;
  /** Does a write, which `finish` carries out and answers. */
  commit(store: Store, write: Write, finish: () => Answer): Answer | Promise<Answer>;
  /** Looks an authorization up and has `answer` tell of it. */
  lookUp(store: Store, id: string, answer: (found: Authorization | undefined) => Answer): Answer | Promise<Answer>;
  /** Reads all authorizations and has `answer` tell of them. */
  readAll(store: Store, answer: (all: readonly Authorization[]) => Answer): Answer | Promise<Answer>;
}

/** Nothing comes in between: each request is read, decided and written in one go. */
export const concurrencyDecisions: ConcurrencyDecisions = {
  issueID: (store) => store.nextID(),
  commit: (_store, _write, finish) => finish(),
  lookUp: (store, id, answer) => answer(store.authorizations.find(id)),
  readAll: (store, answer) => answer(store.authorizations.list()),
};
