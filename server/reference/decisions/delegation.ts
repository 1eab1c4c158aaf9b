import type { AuthorizationDraft } from '../authorizations/draft.ts';
import { type Problem, unauthorized } from '../http/problem.ts';
import type { Caller, Permission } from '../model/entities.ts';

/** Decisions on what a caller gives away, and to whom. */
export interface DelegationDecisions {
  /** The permissions that a caller may give away in a creation. */
  heldForDelegation(caller: Caller, draft: AuthorizationDraft): readonly Permission[];
  /** The users on which a caller needs the right to write, to create an authorization for an owner. */
  usersAskedAtCreation(callerID: string, ownerID: string): readonly string[];
  /** The users on which a caller needs the right to read, to create an authorization for an owner. */
  usersReadAtCreation(callerID: string, ownerID: string): readonly string[];
  /** The answer to one who holds some permissions and would give away others. */
  refusedDelegation(held: readonly Permission[], requested: readonly Permission[]): Problem;
  /** Whether a creation that is refused for want of a right, or as an escalation, is stored all the same. */
  storesRefused(want: 'right' | 'escalation'): boolean;
}

/** What the caller itself holds, asked of the owner, and 401 without effect (contract, `PostAuthorizations`). */
export const delegationDecisions: DelegationDecisions = {
  heldForDelegation: ({ permissions }) => permissions,
  usersAskedAtCreation: (_callerID, ownerID) => [ownerID],
  usersReadAtCreation: () => [],
  refusedDelegation: () => unauthorized('not allowed: the permissions exceed those of the caller'),
  storesRefused: () => false,
};
