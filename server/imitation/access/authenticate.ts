import { authorizationOfCredential } from '../../reference/access/authentication.ts';
import type { Request } from '../../reference/http/request.ts';
import type { Membership, Permission, User } from '../../reference/model/entities.ts';
import type { Caller, ServerContext } from '../call.ts';
import { unauthorizedAccess } from '../http/failure.ts';
import { sessionCookie } from './credential.ts';
import { instancePermissions, memberPermissions, ownerPermissions, selfPermissions } from './permission-sets.ts';
import { permission } from './permissions.ts';

/** How long a session is good for after each use at least, in milliseconds (influxdb session/service.go). */
const renewal = 5 * 60 * 1000;

/** Who sends a request to an operation. Throws a Problem. */
export function authenticate(context: ServerContext, request: Request, operation: string): Caller {
  const { store, decisions } = context;
  const credential = decisions.credentialOf(request, sessionCookie);
  if (credential.kind === 'session') return ofSession(context, credential.key, operation);
  const authorization = authorizationOfCredential(credential, decisions, store);
  if (authorization === undefined) throw decisions.refusal(store, request, credential);
  const inactive = !decisions.acceptsToken(authorization, operation);
  return {
    user: usable(context, authorization.userID, operation),
    permissions: authorization.permissions,
    authorization,
    inactive,
  };
}

function ofSession(context: ServerContext, key: string, operation: string): Caller {
  const { store, decisions } = context;
  const session = decisions.sessionOfKey(store, key, operation);
  if (session === undefined || session.expiresAt <= Date.now()) throw unauthorizedAccess();
  const expiresAt = Math.max(session.expiresAt, Date.now() + renewal);
  if (store.sessions.has(key)) store.sessions.set(key, { ...session, expiresAt });
  const user = usable(context, session.userID, operation);
  const permissions = decisions.heldInSession(sessionPermissions(context, user.id), session, operation);
  return { user, permissions, inactive: false };
}

function usable({ store, decisions }: ServerContext, id: string, operation: string): User {
  const user = decisions.userOfCaller(store, id);
  if (user === undefined || !decisions.mayAct(user, operation)) throw decisions.refusedUser();
  return user;
}

/** Roles, the user itself, and its authorizations (session/service.go:getPermissionSet). */
function sessionPermissions({ store, decisions }: ServerContext, userID: string): readonly Permission[] {
  const roles = store.memberships.filter((membership) => membership.userID === userID).flatMap(rolePermissions);
  const authorizations = store.authorizations.list().filter((item) => item.userID === userID);
  const carried = authorizations.filter((item) => decisions.carriedBySession(item));
  const joined = store.bucketMemberships.filter((one) => one.userID === userID && one.role === 'member');
  const readable = joined.map(({ bucketID }) => permission('read', 'buckets', { id: bucketID }));
  return [...roles, ...readable, ...selfPermissions(userID), ...carried.flatMap((item) => item.permissions)];
}

function rolePermissions({ role, orgID }: Membership): readonly Permission[] {
  if (orgID === undefined) return instancePermissions();
  return role === 'owner' ? ownerPermissions(orgID) : memberPermissions(orgID);
}
