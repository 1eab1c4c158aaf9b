import type { IncomingHttpHeaders } from 'node:http';
import type { Credential } from '../../reference/access/credentials.ts';

/** The name of the cookie that carries a session key. */
export const sessionCookie = 'influxdb-oss-session';

/** What a request presents: a token wins over a session, and a header without a token counts for nothing. */
export function presented({ authorization, cookie }: IncomingHttpHeaders): Credential {
  const token = presentedToken(authorization);
  if (token !== undefined) return { kind: 'token', token };
  const key = sessionKey(cookie);
  if (key !== undefined) return { kind: 'session', key };
  return { kind: authorization === undefined ? 'none' : 'malformed' };
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
