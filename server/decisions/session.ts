import type { Permission, Session, User } from '../model.ts';
import type { Store } from '../store.ts';

/** Decisions on sessions. */
export interface SessionDecisions {
  /** Whether a password is that of a user. */
  isPassword(user: User, password: string | undefined): boolean;
  /** The headers of the answer to a sign-in, given the value of `Set-Cookie`. */
  signInHeaders(cookie: string): Readonly<Record<string, string>>;
  /** The session that the value of a cookie stands for, ended or not. */
  sessionOfKey(store: Store, key: string): Session | undefined;
  /** What a session holds of the permissions that its user has. */
  heldInSession(permissions: readonly Permission[]): readonly Permission[];
  /** Ends a session. */
  endSession(store: Store, session: Session): void;
}

/** The right password, a cookie that stands for its session alone, and no session after the sign-out (`PostSignin`). */
export const sessionDecisions: SessionDecisions = {
  isPassword: (user, password) => user.password !== undefined && user.password === password,
  signInHeaders: (cookie) => ({ 'set-cookie': cookie }),
  sessionOfKey: (store, key) => store.sessions.get(key),
  heldInSession: (permissions) => permissions,
  endSession: (store, session) => {
    store.sessions.delete(session.key);
  },
};
