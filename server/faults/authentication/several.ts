import { credentialOf } from '../../reference/access/credentials.ts';
import type { Request } from '../../reference/http/request.ts';
import { anyway, type Fault } from '../fault.ts';

/** How more than one credential, or one in another place, is taken. */
export const authenticationSeveralFaults: readonly Fault[] = [
  {
    id: 'last-of-list-counts',
    breaks: 'authentication/two-credentials-refused',
    says: 'Of several credentials in one header field, separated by commas, the last counts.',
    override: (right) => ({
      credentialOf: (request, cookieName) => right.credentialOf(withLast(request), cookieName),
    }),
  },
  {
    id: 'first-header-counts',
    breaks: 'authentication/repeated-header-refused',
    says: 'Of several header fields Authorization the first counts.',
    notOnReleases: anyway,
    override: () => ({ credentialOf: ({ headers }, cookieName) => credentialOf(headers, cookieName) }),
  },
  {
    id: 'basic-password-accepted',
    breaks: 'authentication/token-elsewhere-refused',
    says: 'The password of Basic credentials is taken for a token.',
    override: (right) => ({
      credentialOf: (request, cookieName) => {
        const [, payload] = /^Basic (\S+)$/.exec(request.headers.authorization ?? '') ?? [];
        const [, token = ''] = Buffer.from(payload ?? '', 'base64')
          .toString()
          .split(':');
        return token === '' ? right.credentialOf(request, cookieName) : { kind: 'token', token };
      },
    }),
  },
];

function withLast(request: Request): Request {
  const { authorization, ...headers } = request.headers;
  if (authorization === undefined) return request;
  return { ...request, headers: { ...headers, authorization: authorization.split(/\s*,\s*/).at(-1) } };
}
