import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from './access.ts';
import { Failure } from './failure.ts';
import { instancePermissions, memberPermissions, ownerPermissions, selfPermissions } from './permission-sets.ts';
import type { Permission } from './permissions.ts';
import type { Membership, User } from './records.ts';
import { authorizationOf, type State } from './state.ts';

/** The name of the cookie that carries a session key. */
export const sessionCookie = 'influxdb-oss-session';

/** How long a session is good for after each use at least, in milliseconds (influxdb session/service.go). */
const renewal = 5 * 60 * 1000;

/** Who sends a request: a token wins over a session. Throws a Failure `unauthorized`, or `forbidden`. */
export function authenticate(state: State, headers: IncomingHttpHeaders): Caller {
  const token = presentedToken(headers.authorization);
  return token === undefined ? ofSession(state, headers.cookie) : ofToken(state, token);
}

/** What a caller without a valid credential gets. */
export function unauthorizedAccess(): Failure {
  return new Failure('unauthorized', 'unauthorized access');
}

/** The key of the session cookie, where there is one. */
export function sessionKey(cookies: string | undefined): string | undefined {
  const prefix = `${sessionCookie}=`;
  const pair = (cookies ?? '').split(';').find((text) => text.trim().startsWith(prefix));
  return pair?.trim().slice(prefix.length);
}

/** The token behind `Token` or `Bearer` in any case (influxdb http/tokens.go:GetToken). */
function presentedToken(header: string | undefined): string | undefined {
  return /^(?:token|bearer) (.+)$/i.exec(header ?? '')?.[1];
}

function ofToken(state: State, token: string): Caller {
  const authorization = authorizationOf(state, token);
  if (authorization === undefined) throw unauthorizedAccess();
  const user = usable(state.users.get(authorization.userID));
  return { user, permissions: authorization.permissions, inactive: authorization.status !== 'active' };
}

function ofSession(state: State, cookies: string | undefined): Caller {
  const key = sessionKey(cookies) ?? '';
  const session = state.sessions.get(key);
  if (session === undefined || session.expiresAt <= Date.now()) throw unauthorizedAccess();
  const { userID, expiresAt } = session;
  state.sessions.set(key, { userID, expiresAt: Math.max(expiresAt, Date.now() + renewal) });
  return { user: usable(state.users.get(userID)), permissions: sessionPermissions(state, userID), inactive: false };
}

function usable(user: User | undefined): User {
  if (user === undefined || user.status === 'inactive') throw new Failure('forbidden', 'User is inactive');
  return user;
}

/** Roles, the user itself, and all its authorizations, inactive ones too (session/service.go:getPermissionSet). */
function sessionPermissions(state: State, userID: string): readonly Permission[] {
  const roles = state.memberships.filter((membership) => membership.userID === userID).flatMap(rolePermissions);
  const authorizations = [...state.authorizations.values()].filter((item) => item.userID === userID);
  return [...roles, ...selfPermissions(userID), ...authorizations.flatMap((item) => item.permissions)];
}

function rolePermissions({ role, orgID }: Membership): readonly Permission[] {
  if (orgID === undefined) return instancePermissions();
  return role === 'owner' ? ownerPermissions(orgID) : memberPermissions(orgID);
}
