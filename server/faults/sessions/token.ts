import type { Fault } from '../fault.ts';
import { withSessions } from '../shared/profiles.ts';

/** How sessions and tokens are mixed up. */
export const sessionsTokenFaults: readonly Fault[] = [
  {
    id: 'cookie-before-token',
    breaks: 'sessions/token-before-cookie',
    says: 'A session cookie wins over the token beside it.',
    profiles: withSessions,
    override: ({ credentialOf }) => ({
      credentialOf: (request, cookieName) => {
        const { authorization: _, ...headers } = request.headers;
        const session = credentialOf({ ...request, headers }, cookieName);
        return session.kind === 'session' ? session : credentialOf(request, cookieName);
      },
    }),
  },
  {
    id: 'token-as-cookie-accepted',
    breaks: 'sessions/token-as-cookie-refused',
    says: 'A token is accepted as the value of a session cookie.',
    profiles: withSessions,
    override: ({ sessionOfKey, authorizationOfToken }) => ({
      sessionOfKey: (store, key, operation) => {
        const owner = authorizationOfToken(store, key);
        if (owner === undefined) return sessionOfKey(store, key, operation);
        return { key, userID: owner.userID, expiresAt: Number.POSITIVE_INFINITY };
      },
    }),
  },
  {
    id: 'cookie-as-token-accepted',
    breaks: 'sessions/cookie-as-token-refused',
    says: 'The value of a session cookie is accepted as a token.',
    profiles: withSessions,
    override: ({ sessionOfKey, authorizationOfToken }) => ({
      authorizationOfToken: (store, token) =>
        sessionOfKey(store, token, 'none') === undefined
          ? authorizationOfToken(store, token)
          : store.authorizations.list()[0],
    }),
  },
];
