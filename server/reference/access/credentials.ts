import type { IncomingHttpHeaders } from 'node:http';

/** What a request presents as proof of who it comes from. */
export type Credential =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'session'; readonly key: string }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'none' };

/**
 * The credential of a request; an `Authorization` header wins over a cookie. The word `Token` is case-sensitive
 * (contract, `#/components/securitySchemes/TokenAuthentication`), and so is `Bearer` here.
 */
export function credentialOf(headers: IncomingHttpHeaders, cookieName: string | undefined): Credential {
  if (headers.authorization !== undefined) return tokenCredential(headers.authorization);
  const key = cookieName === undefined ? undefined : cookieValue(headers.cookie ?? '', cookieName);
  return key === undefined ? { kind: 'none' } : { kind: 'session', key };
}

function tokenCredential(header: string): Credential {
  const token = /^(?:Token|Bearer) (\S+)$/.exec(header)?.[1];
  return token === undefined ? { kind: 'malformed' } : { kind: 'token', token };
}

/** The value of a cookie in a `Cookie` header (RFC 6265 section 4.2.1). */
export function cookieValue(header: string, name: string): string | undefined {
  for (const pair of header.split(';')) {
    const [left, ...right] = pair.split('=');
    if (left?.trim() === name) return right.join('=').trim();
  }
  return undefined;
}

/** User name and password of a `Basic` header (RFC 7617 section 2), or undefined where it is none. */
export function basicCredential(header: string | undefined): { user: string; password: string } | undefined {
  const encoded = /^Basic ([A-Za-z0-9+/]+=*)$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const [user, ...password] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return user === undefined || password.length === 0 ? undefined : { user, password: password.join(':') };
}
