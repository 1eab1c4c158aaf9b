import { liveSession } from '../access/authentication.ts';
import { basicCredential, cookieValue } from '../access/credentials.ts';
import type { OpenHandler } from '../call.ts';
import { noContent } from '../http/answer.ts';
import { forbidden } from '../http/problem.ts';
import { named } from '../model/store.ts';

/** How long a session lasts, in milliseconds (contract, `PostSignin`: within ten minutes). */
const lifetime = 10 * 60 * 1000;

/** `PostSignin`: a session cookie for a user name and its password. */
export const signIn: OpenHandler = ({ store, profile, request, decisions }) => {
  const credential = basicCredential(request.headers.authorization);
  const user = named(store.users, credential?.user ?? '');
  if (user === undefined || !decisions.isPassword(user, credential?.password)) {
    throw decisions.signInRefusal(user, credential?.password);
  }
  if (!decisions.maySignIn(user)) throw forbidden('the user account is disabled');
  const session = { key: decisions.newSessionKey(store, request), userID: user.id, expiresAt: Date.now() + lifetime };
  store.sessions.set(session.key, session);
  const expires = new Date(session.expiresAt).toUTCString();
  const attributes = `Path=/api/; Expires=${expires}; HttpOnly; SameSite=Strict`;
  const headers = decisions.signInHeaders(`${profile.sessionCookie}=${session.key}; ${attributes}`);
  return noContent({ ...decisions.tokenHeaders('sign-in'), ...headers });
};

/** `PostSignout`: ends the session of the cookie. */
export const signOut: OpenHandler = (call) => {
  const { store, profile, request, decisions } = call;
  const key = cookieValue(request.headers.cookie ?? '', profile.sessionCookie);
  decisions.endSession(store, liveSession(call, key, 'PostSignout'));
  return noContent();
};
