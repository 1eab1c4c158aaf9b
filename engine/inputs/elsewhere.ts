import { draftOf, type RequestParts } from '../../generators/request.ts';
import type { RequestDraft } from '../../spec/message.ts';

/** Header fields that other servers take a credential from. */
const headers = [
  'x-api-key',
  'x-api-token',
  'x-auth-token',
  'x-influxdb-token',
  'x-authorization',
  'x-original-authorization',
  'x-forwarded-authorization',
  'proxy-authorization',
  'authentication',
] as const;

const queries = ['token', 'access_token', 'api_key', 'auth', 'authorization', 'Authorization'] as const;

/** Among them the names under which sessions are kept (influxdb session/http_server.go). */
const cookies = ['token', 'authorization', 'session', 'influxdb-oss-session'] as const;

const basic = {
  'the password': (token: string) => `user:${token}`,
  'the name': (token: string) => `${token}:`,
  'both of them': (token: string) => `${token}:${token}`,
  'neither of them': (token: string) => token,
} as const;

const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** Requests that carry a token where no credential belongs, by where that is. */
export const elsewhere: Readonly<Record<string, (token: string) => RequestDraft>> = {
  ...rows(
    queries,
    (name) => `the query as ${name}`,
    (name, token) => list({ query: [[name, token]] }),
  ),
  'the query as in the v1 API': (token) => {
    return list({ query: Object.entries({ u: 'user', p: token }) });
  },
  'the query with its scheme': (token) => list({ query: [['authorization', `Token ${token}`]] }),
  ...rows(
    cookies,
    (name) => `the cookie ${name}`,
    (name, token) => list({ headers: { cookie: `${name}=${token}` } }),
  ),
  ...rows(
    headers,
    (name) => `the header ${name}`,
    (name, token) => list({ headers: { [name]: `Token ${token}` } }),
  ),
  'a header, bare': (token) => list({ headers: { 'x-api-key': token } }),
  ...rows(
    Object.keys(basic) as (keyof typeof basic)[],
    (part) => `Basic as ${part}`,
    (part, token) =>
      list({ headers: { authorization: `Basic ${Buffer.from(basic[part](token)).toString('base64')}` } }),
  ),
  'the body': (token) => draftOf('PostAuthorizations', { body: { json: { token, access_token: token } } }),
  'a form in the body': (token) =>
    draftOf('PostAuthorizations', { headers: form, body: { text: `access_token=${encodeURIComponent(token)}` } }),
};

function rows<Name extends string>(
  names: readonly Name[],
  where: (name: Name) => string,
  draft: (name: Name, token: string) => RequestDraft,
): Readonly<Record<string, (token: string) => RequestDraft>> {
  return Object.fromEntries(names.map((name) => [where(name), (token: string) => draft(name, token)]));
}

function list(parts: RequestParts): RequestDraft {
  return draftOf('GetAuthorizations', parts);
}
