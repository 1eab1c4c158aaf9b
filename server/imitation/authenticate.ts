import { authorizationOfCredential } from '../authentication.ts';
import type { Membership, Permission, User } from '../model.ts';
import type { Request } from '../request.ts';
import type { Caller, World } from './call.ts';
import { sessionCookie } from './credential.ts';
import { unauthorizedAccess } from './failure.ts';
import { instancePermissions, memberPermissions, ownerPermissions, selfPermissions } from './permission-sets.ts';

/** How long a session is good for after each use at least, in milliseconds (influxdb session/service.go). */
const renewal = 5 * 60 * 1000;

/** Who sends a request to an operation. Throws a Problem. */
export function authenticate(world: World, request: Request, operation: string): Caller {
  const { store, decisions } = world;
  const credential = decisions.credentialOf(request, sessionCookie);
  if (credential.kind === 'session') return ofSession(world, credential.key, operation);
  const authorization = authorizationOfCredential(credential, decisions, store);
  if (authorization === undefined) throw decisions.refusal(store, request, credential);
  const inactive = !decisions.acceptsToken(authorization, operation);
  return { user: usable(world, authorization.userID), permissions: authorization.permissions, authorization, inactive };
}

function ofSession(world: World, key: string, operation: string): Caller {
  const { store, decisions } = world;
  const session = decisions.sessionOfKey(store, key, operation);
  if (session === undefined || session.expiresAt <= Date.now()) throw unauthorizedAccess();
  const expiresAt = Math.max(session.expiresAt, Date.now() + renewal);
  if (store.sessions.has(key)) store.sessions.set(key, { ...session, expiresAt });
  const user = usable(world, session.userID);
  const permissions = decisions.heldInSession(sessionPermissions(world, user.id), session, operation);
  return { user, permissions, inactive: false };
}

function usable({ store, decisions }: World, id: string): User {
  const user = decisions.userOfCaller(store, id);
  if (user === undefined || !decisions.mayAct(user)) throw decisions.refusedUser();
  return user;
}

/** Roles, the user itself, and its authorizations (session/service.go:getPermissionSet). */
function sessionPermissions({ store, decisions }: World, userID: string): readonly Permission[] {
  const roles = store.memberships.filter((membership) => membership.userID === userID).flatMap(rolePermissions);
  const authorizations = store.authorizations.list().filter((item) => item.userID === userID);
  const carried = authorizations.filter((item) => decisions.carriedBySession(item));
  return [...roles, ...selfPermissions(userID), ...carried.flatMap((item) => item.permissions)];
}

function rolePermissions({ role, orgID }: Membership): readonly Permission[] {
  if (orgID === undefined) return instancePermissions();
  return role === 'owner' ? ownerPermissions(orgID) : memberPermissions(orgID);
}
