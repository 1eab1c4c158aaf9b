import { creationNeeds, holds, requireAll } from '../access/access.ts';
import type { Call, ServerContext } from '../call.ts';
import { invalid } from '../http/problem.ts';
import type { Authorization } from '../model/entities.ts';
import type { AuthorizationDraft } from './draft.ts';

/** Demands that the caller may create for an owner, and gives away only what it holds. Throws a Problem 401. */
export function requireRights(call: Call, draft: AuthorizationDraft, userID: string): void {
  const { store, decisions, caller } = call;
  const needs = creationNeeds(call, draft.orgID, userID);
  const held = decisions.heldForDelegation(caller, draft);
  const within = decisions.mayDelegate(held, draft.permissions);
  const allowed = holds(call, needs);
  if (!(allowed && within) && decisions.storesRefused(allowed ? 'escalation' : 'right')) {
    store.authorizations.add(newAuthorization(call, draft, userID));
  }
  requireAll(call, needs);
  if (!within) throw decisions.refusedDelegation(held, draft.permissions);
}

/** Demands that what a creation names exists, and in one organization. Throws a Problem 400. */
export function requireConsistency({ store, decisions }: Call, draft: AuthorizationDraft, userID: string): void {
  const sameOrganization = draft.permissions.every(({ resource }) => (resource.orgID ?? draft.orgID) === draft.orgID);
  if (!sameOrganization) throw invalid('a permission names another organization than the authorization');
  if (!decisions.mayOwn(store, userID)) throw invalid('userID names no user');
  if (!store.organizations.has(draft.orgID)) throw invalid('orgID names no organization');
}

/** The authorization that a draft asks for, not stored yet. */
export function newAuthorization(
  { store, decisions }: ServerContext,
  draft: AuthorizationDraft,
  userID: string,
): Authorization {
  const now = store.now();
  return {
    id: decisions.issueID(store),
    token: decisions.issueToken(draft),
    status: decisions.initialStatus(draft.status),
    description: draft.description ?? '',
    orgID: draft.orgID,
    userID,
    permissions: decisions.grantedPermissions(draft.permissions),
    createdAt: now,
    updatedAt: now,
    ...draft.taken,
  };
}
