import { basicCredential, cookieValue } from '../../reference/access/credentials.ts';
import type { Decisions } from '../../reference/decisions/decisions.ts';
import type { Fault } from '../fault.ts';
import { oss, withSessions } from '../shared/profiles.ts';

/** What is taken for a password or a session and is none. */
export const sessionsOtherCredentialsFaults: readonly Fault[] = [
  {
    id: 'user-id-signs-in',
    breaks: 'sessions/password-alone-signs-in',
    says: 'A user signs in with the own id in the place of the password.',
    profiles: oss,
    override: ({ isPassword }) => ({
      isPassword: (user, password) => password === user.id || isPassword(user, password),
    }),
  },
  {
    id: 'no-password-equals-none',
    breaks: 'sessions/no-password-refused',
    says: 'A user who has no password signs in with an empty one.',
    profiles: oss,
    override: ({ isPassword }) => ({
      isPassword: (user, password) => (user.password === undefined && password === '') || isPassword(user, password),
    }),
  },
  {
    id: 'cookie-name-begins-alike',
    breaks: 'sessions/cookie-under-its-name-alone',
    says: 'A cookie whose name begins with that of the session is one.',
    profiles: withSessions,
    override: ({ credentialOf }) => ({
      credentialOf: (request, cookieName) => {
        const credential = credentialOf(request, cookieName);
        const key = cookieValue(request.headers.cookie ?? '', `${cookieName}-old`);
        return credential.kind === 'none' && key !== undefined ? { kind: 'session', key } : credential;
      },
    }),
  },
  {
    id: 'password-without-signin',
    breaks: 'sessions/password-at-signin-alone',
    says: 'Whoever sends a right name and password is taken for the operator.',
    profiles: withSessions,
    override: passwordWithoutSignin,
  },
];

function passwordWithoutSignin({ credentialOf, authorizationOfMalformedCredential }: Decisions): Partial<Decisions> {
  let sent: ReturnType<typeof basicCredential>;
  return {
    credentialOf: (request, cookieName) => {
      sent = basicCredential(request.headers.authorization);
      return credentialOf(request, cookieName);
    },
    authorizationOfMalformedCredential: (store) => {
      const known = [...store.users.values()].some(
        ({ name, password }) => name === sent?.user && password !== undefined && password === sent.password,
      );
      return known ? store.authorizations.list()[0] : authorizationOfMalformedCredential(store);
    },
  };
}
