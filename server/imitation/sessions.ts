import type { Answer } from '../answer.ts';
import { randomToken } from '../identifiers.ts';
import { sessionCookie, sessionKey, unauthorizedAccess } from './authenticate.ts';
import type { OpenCall } from './call.ts';
import type { User } from './records.ts';
import { bare } from './replies.ts';
import type { State } from './state.ts';

/** How long a session is good for, in milliseconds: the default of `--session-length`. */
const sessionLength = 60 * 60 * 1000;

/** `POST /api/v2/signin` with Basic credentials; the status of the user does not matter. */
export function signIn({ state, request }: OpenCall): Answer {
  const user = userOfBasic(state, request.headers.authorization ?? '');
  if (user === undefined) throw unauthorizedAccess();
  const key = randomToken();
  const expiresAt = Date.now() + sessionLength;
  state.sessions.set(key, { userID: user.id, expiresAt });
  const expires = new Date(expiresAt).toUTCString();
  const attributes = `Path=/api/; Expires=${expires}; HttpOnly; SameSite=Strict`;
  return bare(204, { 'set-cookie': `${sessionCookie}=${key}; ${attributes}` });
}

/** `POST /api/v2/signout` with the session cookie. */
export function signOut({ state, request }: OpenCall): Answer {
  if (!state.sessions.delete(sessionKey(request.headers.cookie) ?? '')) throw unauthorizedAccess();
  return bare(204);
}

function userOfBasic(state: State, header: string): User | undefined {
  const encoded = /^basic (.+)$/i.exec(header)?.[1];
  if (encoded === undefined) return undefined;
  const [name, ...password] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return state.users.values().find((user) => {
    return user.name === name && user.password !== undefined && user.password === password.join(':');
  });
}
