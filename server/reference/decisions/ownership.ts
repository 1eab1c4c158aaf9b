import { type Problem, unauthorized } from '../http/problem.ts';
import type { Index } from '../model/authorization-store.ts';
import type { Authorization, User } from '../model/entities.ts';
import type { Store } from '../model/store.ts';

/** A user or an organization that is deleted. */
export interface Owner {
  readonly kind: 'user' | 'organization';
  readonly id: string;
}

/** Decisions on what owners mean for their authorizations. */
export interface OwnershipDecisions {
  /** Whether an authorization, one of all that there are, ends with an owner. */
  endsWithOwner(owner: Owner, authorization: Authorization, all: readonly Authorization[]): boolean;
  /** The indexes in which an authorization stays when its owner is deleted. */
  keptAfterOwner(owner: Owner, authorization: Authorization): ReadonlySet<Index>;
  /** The user behind a credential. */
  userOfCaller(store: Store, id: string): User | undefined;
  /** Whether a user may send requests to an operation. */
  mayAct(user: User, operation: string): boolean;
  /** The answer to a credential whose user is gone or may not act. */
  refusedUser(): Problem;
  /** Whether a new authorization may belong to a user. */
  mayOwn(store: Store, userID: string): boolean;
  /** The id of a new user, given the one that its body names and a fresh one. */
  newUserID(asked: string | undefined, fresh: string): string;
}

/** Authorizations end with their owners, and only active users act (contract, `PostAuthorizations`). */
export const ownershipDecisions: OwnershipDecisions = {
  endsWithOwner: ({ kind, id }, { userID, orgID }) => id === (kind === 'user' ? userID : orgID),
  keptAfterOwner: () => new Set(),
  userOfCaller: (store, id) => store.users.get(id),
  mayAct: ({ status }) => status === 'active',
  refusedUser: () => unauthorized('user is inactive'),
  mayOwn: (store, userID) => store.users.has(userID),
  newUserID: (_asked, fresh) => fresh,
};
