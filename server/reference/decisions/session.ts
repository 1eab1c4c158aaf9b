import { type Problem, unauthorized } from '../http/problem.ts';
import type { Request } from '../http/request.ts';
import type { Authorization, Permission, Session, User } from '../model/entities.ts';
import { randomToken } from '../model/identifiers.ts';
import type { Store } from '../model/store.ts';

/** Decisions on sessions. */
export interface SessionDecisions {
  /** Whether a password is that of a user. */
  isPassword(user: User, password: string | undefined): boolean;
  /** The answer to a sign-in that failed, given the user of that name, if there is one, and the password. */
  signInRefusal(user: User | undefined, password: string | undefined): Problem;
  /** Whether a user with the right password is let in. */
  maySignIn(user: User): boolean;
  /** What the cookie of a new session carries, given the request that signs in. */
  newSessionKey(store: Store, request: Request): string;
  /** The headers of the answer to a sign-in, given the value of `Set-Cookie`. */
  signInHeaders(cookie: string): Readonly<Record<string, string>>;
  /** The session that the value of a cookie stands for in an operation, expired or not. */
  sessionOfKey(store: Store, key: string, operation: string): Session | undefined;
  /** Whether a session holds the permissions of an authorization of its user. */
  carriedBySession(authorization: Authorization): boolean;
  /** What a session holds in an operation, of the permissions that its user has. */
  heldInSession(permissions: readonly Permission[], session: Session, operation: string): readonly Permission[];
  /** Ends a session. */
  endSession(store: Store, session: Session): void;
}

/** The right password, a cookie that stands for its session alone, and no session after the sign-out (`PostSignin`). */
export const sessionDecisions: SessionDecisions = {
  isPassword: (user, password) => user.password !== undefined && user.password === password,
  signInRefusal: () => unauthorized('unauthorized access', 'Basic'),
  maySignIn: ({ status }) => status === 'active',
  newSessionKey: () => randomToken(),
  signInHeaders: (cookie) => ({ 'set-cookie': cookie }),
  sessionOfKey: (store, key) => store.sessions.get(key),
  carriedBySession: ({ status }) => status === 'active',
  heldInSession: (permissions) => permissions,
  endSession: (store, session) => {
    store.sessions.delete(session.key);
  },
};
