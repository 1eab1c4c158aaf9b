import { invalid } from '../../reference/http/problem.ts';
import type { Request } from '../../reference/http/request.ts';
import { anyway, type Fault } from '../fault.ts';

const tokenLength = 88;

/** How credentials are read, accepted and refused wrongly. */
export const authenticationCredentialsFaults: readonly Fault[] = [
  {
    id: 'token-prefix-accepted',
    breaks: 'authentication/unknown-token-refused',
    says: 'Bytes after the end of a token are not looked at.',
    override: ({ authorizationOfToken }) => ({
      authorizationOfToken: (store, token) => authorizationOfToken(store, token.slice(0, tokenLength)),
    }),
  },
  {
    id: 'no-credential-accepted',
    breaks: 'authentication/no-credential-refused',
    says: 'A request without any credential is taken for one of the operator.',
    override: () => ({ authorizationWithoutCredential: (store) => store.authorizations.list()[0] }),
  },
  {
    id: 'malformed-credential-accepted',
    breaks: 'authentication/malformed-credential-refused',
    says: 'A request whose Authorization header holds no token is taken for one of the operator.',
    override: () => ({ authorizationOfMalformedCredential: (store) => store.authorizations.list()[0] }),
  },
  {
    id: 'high-bit-ignored',
    breaks: 'authentication/altered-token-refused',
    says: 'The high bit of each byte of a token is not looked at.',
    override: ({ authorizationOfToken }) => ({
      authorizationOfToken: (store, token) =>
        authorizationOfToken(store, Buffer.from(token, 'latin1').toString('ascii')),
    }),
  },
  {
    id: 'long-token-cut',
    breaks: 'authentication/long-token-refused',
    says: 'A token that is longer than 512 bytes is cut to the length of a token.',
    override: ({ authorizationOfToken }) => ({
      authorizationOfToken: (store, token) =>
        authorizationOfToken(store, token.length > 512 ? token.slice(0, tokenLength) : token),
    }),
  },
  {
    id: 'token-in-query-accepted',
    breaks: 'authentication/token-elsewhere-refused',
    says: 'A token in the query is accepted as a credential.',
    override: (right) => ({
      credentialOf: (request, cookieName) => {
        const credential = right.credentialOf(request, cookieName);
        const token = request.query.get('access_token');
        return credential.kind === 'none' && token !== null ? { kind: 'token', token } : credential;
      },
    }),
  },
  {
    id: 'challenge-missing',
    breaks: 'authentication/challenge',
    says: 'A 401 carries no challenge.',
    notOnReleases: anyway,
    override: ({ problemAnswer }) => ({
      problemAnswer: (problem) => {
        const answer = problemAnswer(problem);
        const { 'www-authenticate': _, ...headers } = answer.headers;
        return { ...answer, headers };
      },
    }),
  },
  {
    id: 'near-token-told',
    breaks: 'authentication/refusals-alike',
    says: 'The refusal of a token says whether its beginning is that of a real one.',
    override: ({ refusal }) => ({
      refusal: (store, request, credential) => {
        const problem = refusal(store, request, credential);
        const beginning = credential.kind === 'token' ? credential.token.slice(0, 8) : '';
        const near = store.authorizations.list().some(({ token }) => beginning !== '' && token.startsWith(beginning));
        return near ? problem.saying('wrong token') : problem;
      },
    }),
  },
  {
    id: 'strangers-corrected',
    breaks: 'authentication/before-validation',
    says: 'A body that is not JSON is refused as such, before it is asked who sends it.',
    override: ({ refusal }) => ({
      refusal: (store, request, credential) =>
        isBroken(request) ? invalid('the body is not JSON') : refusal(store, request, credential),
    }),
  },
  {
    id: 'stranger-deletes',
    breaks: 'authentication/refusal-without-effect',
    says: 'A deletion without a valid credential is refused after it was done.',
    override: ({ refusal, clearedIndexes }) => ({
      refusal: (store, request, credential) => {
        const id = request.path.slice(request.path.lastIndexOf('/') + 1);
        const found = request.method === 'DELETE' ? store.authorizations.find(id) : undefined;
        if (found !== undefined) store.authorizations.remove(found, clearedIndexes(found));
        return refusal(store, request, credential);
      },
    }),
  },
];

function isBroken({ body }: Request): boolean {
  const text = Buffer.from(body).toString('utf8');
  try {
    return text !== '' && JSON.parse(text) === undefined;
  } catch {
    return true;
  }
}
