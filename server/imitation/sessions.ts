import type { Answer } from '../reference/http/answer.ts';
import type { User } from '../reference/model/entities.ts';
import { named } from '../reference/model/store.ts';
import { sessionCookie, sessionKey } from './access/credential.ts';
import type { OpenCall } from './call.ts';
import { unauthorizedAccess } from './http/failure.ts';
import { bare } from './http/replies.ts';

/** How long a session is good for, in milliseconds: the default of `--session-length`. */
const sessionLength = 60 * 60 * 1000;

/** `POST /api/v2/signin` with Basic credentials. */
export function signIn(call: OpenCall): Answer {
  const { store, decisions } = call;
  const user = userOfBasic(call);
  const key = decisions.newSessionKey(store, call.request);
  const expiresAt = Date.now() + sessionLength;
  store.sessions.set(key, { key, userID: user.id, expiresAt });
  const expires = new Date(expiresAt).toUTCString();
  const attributes = `Path=/api/; Expires=${expires}; HttpOnly; SameSite=Strict`;
  return bare(204, decisions.signInHeaders(`${sessionCookie}=${key}; ${attributes}`));
}

/** `POST /api/v2/signout` with the session cookie. */
export function signOut({ store, decisions, request }: OpenCall): Answer {
  const session = decisions.sessionOfKey(store, sessionKey(request.headers.cookie) ?? '', 'PostSignout');
  if (session === undefined) throw unauthorizedAccess();
  decisions.endSession(store, session);
  return bare(204);
}

/** Name and password of a Basic header, undefined where it is none (Go net/http Request.BasicAuth). */
export function basicPair(
  header: string | undefined,
): { readonly name: string; readonly password: string } | undefined {
  const encoded = /^basic (.+)$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const [name = '', ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return { name, password: rest.join(':') };
}

function userOfBasic({ store, decisions, request }: OpenCall): User {
  const { name, password } = basicPair(request.headers.authorization) ?? { name: '', password: '' };
  const user = named(store.users, name);
  if (user === undefined || !decisions.isPassword(user, password) || !decisions.maySignIn(user)) {
    throw decisions.signInRefusal(user, password);
  }
  return user;
}
