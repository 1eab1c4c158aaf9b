import type { World } from './call.ts';
import type { Credential } from './credentials.ts';
import type { Decisions } from './decisions.ts';
import type { Authorization, Caller, Session, User } from './model.ts';
import { unauthorized } from './problem.ts';
import type { Request } from './request.ts';
import { sessionPermissions } from './session-permissions.ts';
import type { Store } from './store.ts';

/** Who sends a request to an operation. Throws a Problem 401. */
export function authenticate(world: World, request: Request, operation: string): Caller {
  const { store, decisions, profile } = world;
  const credential = decisions.credentialOf(request, profile.sessionCookie);
  if (credential.kind === 'session') {
    return sessionCaller(world, liveSession(world, credential.key, operation), operation);
  }
  const authorization = authorizationOfCredential(credential, decisions, store);
  if (authorization === undefined) throw decisions.refusal(store, request, credential);
  if (!decisions.acceptsToken(authorization, operation)) throw unauthorized('token is inactive');
  return tokenCaller(world, authorization);
}

/** The authorization that a credential without a session stands for. */
export function authorizationOfCredential(
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

/** The session of a cookie's value, if it has not ended for an operation. Throws a Problem 401. */
export function liveSession(world: World, key: string | undefined, operation: string): Session {
  const session = key === undefined ? undefined : world.decisions.sessionOfKey(world.store, key, operation);
  if (session === undefined || session.expiresAt <= Date.now()) throw unauthorized();
  return session;
}

function tokenCaller(world: World, authorization: Authorization): Caller {
  const user = activeUser(world, authorization.userID);
  return { user, permissions: authorization.permissions, authorization };
}

function sessionCaller(world: World, session: Session, operation: string): Caller {
  const user = activeUser(world, session.userID);
  const permissions = world.decisions.heldInSession(sessionPermissions(world, user), session, operation);
  return { user, permissions };
}

function activeUser(world: World, id: string): User {
  const { store, decisions } = world;
  const user = decisions.userOfCaller(store, id);
  if (user === undefined || !decisions.mayAct(user)) throw decisions.refusedUser();
  return user;
}
