import type { ServerContext } from '../call.ts';
import type { Decisions } from '../decisions/decisions.ts';
import { unauthorized } from '../http/problem.ts';
import type { Request } from '../http/request.ts';
import type { Authorization, Caller, Session, User } from '../model/entities.ts';
import type { Store } from '../model/store.ts';
import type { Credential } from './credentials.ts';
import { sessionPermissions } from './session-permissions.ts';

/** Who sends a request to an operation. Throws a Problem 401. */
export function authenticate(context: ServerContext, request: Request, operation: string): Caller {
  const { store, decisions, profile } = context;
  const credential = decisions.credentialOf(request, profile.sessionCookie);
  if (credential.kind === 'session') {
    return sessionCaller(context, liveSession(context, credential.key, operation), operation);
  }
  const authorization = authorizationOfCredential(credential, decisions, store);
  if (authorization === undefined) throw decisions.refusal(store, request, credential);
  if (!decisions.acceptsToken(authorization, operation)) throw unauthorized('token is inactive');
  return tokenCaller(context, authorization, operation);
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
export function liveSession(context: ServerContext, key: string | undefined, operation: string): Session {
  const session = key === undefined ? undefined : context.decisions.sessionOfKey(context.store, key, operation);
  if (session === undefined || session.expiresAt <= Date.now()) throw unauthorized();
  return session;
}

function tokenCaller(context: ServerContext, authorization: Authorization, operation: string): Caller {
  const user = activeUser(context, authorization.userID, operation);
  return { user, permissions: authorization.permissions, authorization };
}

function sessionCaller(context: ServerContext, session: Session, operation: string): Caller {
  const user = activeUser(context, session.userID, operation);
  const permissions = context.decisions.heldInSession(sessionPermissions(context, user), session, operation);
  return { user, permissions };
}

function activeUser(context: ServerContext, id: string, operation: string): User {
  const { store, decisions } = context;
  const user = decisions.userOfCaller(store, id);
  if (user === undefined || !decisions.mayAct(user, operation)) throw decisions.refusedUser();
  return user;
}
