import type { World } from './call.ts';
import { type Credential, credentialOf } from './credentials.ts';
import type { Decisions } from './decisions.ts';
import type { Authorization, Caller, Session, User } from './model.ts';
import { unauthorized } from './problem.ts';
import type { Request } from './request.ts';
import { sessionPermissions } from './session-permissions.ts';
import type { Store } from './store.ts';

/** Who sends a request to an operation. Throws a Problem 401. */
export function authenticate(world: World, request: Request, operation: string): Caller {
  const { store, decisions, profile } = world;
  const credential = credentialOf(request.headers, profile.sessionCookie);
  if (credential.kind === 'session') return sessionCaller(world, liveSession(world, credential.key));
  const authorization = authorizationOf(credential, decisions, store);
  if (authorization === undefined) throw unauthorized();
  if (!decisions.acceptsToken(authorization, operation)) throw unauthorized('token is inactive');
  return tokenCaller(world, authorization);
}

function authorizationOf(
  credential: Exclude<Credential, { readonly kind: 'session' }>,
  decisions: Decisions,
  store: Store,
): Authorization | undefined {
  switch (credential.kind) {
    case 'token':
      return decisions.authorizationOfToken(store, credential.token);
    case 'malformed':
      return decisions.authorizationOfMalformedCredential(store);
    case 'none':
      return decisions.authorizationWithoutCredential(store);
  }
}

/** The session of a cookie's value, if it has not ended. Throws a Problem 401. */
export function liveSession(world: World, key: string | undefined): Session {
  const session = key === undefined ? undefined : world.decisions.sessionOfKey(world.store, key);
  if (session === undefined || session.expiresAt <= Date.now()) throw unauthorized();
  return session;
}

function tokenCaller(world: World, authorization: Authorization): Caller {
  const user = activeUser(world, authorization.userID);
  return { user, permissions: authorization.permissions, authorization };
}

function sessionCaller(world: World, session: Session): Caller {
  const user = activeUser(world, session.userID);
  return { user, permissions: world.decisions.heldInSession(sessionPermissions(world, user)) };
}

function activeUser(world: World, id: string): User {
  const user = world.store.users.get(id);
  if (user?.status !== 'active') throw unauthorized('user is inactive');
  return user;
}
