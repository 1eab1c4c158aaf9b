import type { Decisions } from '../../reference/decisions/decisions.ts';
import type { Fault } from '../fault.ts';
import { withSessions } from '../shared/profiles.ts';

/** Requests of one caller in a row after which it is no longer looked at who sends the next. */
const inARow = 4;

/** How a caller is told from what surrounds a request. */
export const authenticationSurroundingsFaults: readonly Fault[] = [
  {
    id: 'own-host-trusted',
    breaks: 'authentication/header-names-nobody',
    says: 'A request without a credential that is said to be forwarded for the host itself is taken for the operator’s.',
    override: ownHostTrusted,
  },
  {
    id: 'connection-trusted',
    breaks: 'authentication/connection-remembers-nobody',
    says: 'After four equal requests of one caller on a connection the next one there is taken for that caller’s, too.',
    override: ({ credentialOf }) => {
      const last = new WeakMap<object, { readonly said: string; readonly times: number }>();
      return {
        credentialOf: (request, cookieName) => {
          const { method, path, headers, connection } = request;
          const credential = credentialOf(request, cookieName);
          const before = last.get(connection);
          const place = `${method} ${path} `;
          if ((before?.times ?? 0) >= inARow && before?.said.startsWith(place)) {
            last.delete(connection);
            return { kind: 'token', token: before.said.slice(place.length) };
          }
          const token = credential.kind === 'token' ? credential.token : '';
          const said = `${place}${token}`;
          const times = said === before?.said ? before.times + 1 : 1;
          if (headers.authorization === undefined || token === '') last.delete(connection);
          else last.set(connection, { said, times });
          return credential;
        },
      };
    },
  },
  {
    id: 'connection-keeps-session',
    breaks: 'authentication/connection-remembers-nobody',
    says: 'A request without any credential is taken for that of the session from which four came before on the connection.',
    profiles: withSessions,
    override: ({ credentialOf }) => {
      const last = new WeakMap<object, { readonly key: string; readonly times: number }>();
      return {
        credentialOf: (request, cookieName) => {
          const credential = credentialOf(request, cookieName);
          const before = last.get(request.connection);
          last.delete(request.connection);
          if (credential.kind === 'session') {
            const times = before?.key === credential.key ? before.times + 1 : 1;
            last.set(request.connection, { key: credential.key, times });
          }
          const kept = credential.kind === 'none' && before !== undefined && before.times >= inARow;
          return kept ? { kind: 'session', key: before.key } : credential;
        },
      };
    },
  },
];

function ownHostTrusted({ credentialOf, authorizationWithoutCredential }: Decisions): Partial<Decisions> {
  let trusted = false;
  return {
    credentialOf: (request, cookieName) => {
      trusted = request.headers['x-forwarded-for'] === '127.0.0.1';
      return credentialOf(request, cookieName);
    },
    authorizationWithoutCredential: (store) =>
      trusted ? store.authorizations.list()[0] : authorizationWithoutCredential(store),
  };
}
