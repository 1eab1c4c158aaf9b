import type { ServerProfile } from '../reference/model/profiles.ts';
import { anyway, type Fault } from './fault.ts';

const profiles: readonly ServerProfile[] = ['oss-2.9', 'oss-2.8', 'oss-2.7', 'cloud'];
const oss: readonly ServerProfile[] = ['oss-2.9', 'oss-2.8', 'oss-2.7'];

/** How sessions begin wrongly, and what is wrong with their cookies. */
export const sessionFaults: readonly Fault[] = [
  {
    id: 'signin-without-cookie',
    breaks: 'sessions/signin',
    says: 'A sign-in succeeds, but sets no cookie.',
    profiles,
    override: () => ({ signInHeaders: () => ({}) }),
  },
  {
    id: 'any-password-accepted',
    breaks: 'sessions/wrong-password-refused',
    says: 'A known user signs in with any password.',
    profiles,
    override: () => ({ isPassword: (_user, password) => password !== undefined }),
  },
  {
    id: 'empty-password-accepted',
    breaks: 'sessions/malformed-credentials-refused',
    says: 'A known user signs in without a password.',
    profiles,
    override: ({ isPassword }) => ({
      isPassword: (user, password) => password === '' || isPassword(user, password),
    }),
  },
  {
    id: 'unknown-user-told',
    breaks: 'sessions/unknown-user-not-told',
    says: 'The refusal of a sign-in says whether there is such a user.',
    profiles,
    override: ({ signInRefusal }) => ({
      signInRefusal: (user, password) => {
        const problem = signInRefusal(user, password);
        return user === undefined ? problem.saying('user not found') : problem;
      },
    }),
  },
  {
    id: 'old-password-accepted',
    breaks: 'sessions/old-password-refused',
    says: 'A password that has once let a user in goes on doing so.',
    profiles: oss,
    override: ({ isPassword }) => {
      const seen = new Set<string>();
      return {
        isPassword: (user, password) => {
          const key = `${user.id} ${password}`;
          if (isPassword(user, password)) seen.add(key);
          return seen.has(key);
        },
      };
    },
  },
  {
    id: 'disabled-user-signs-in',
    breaks: 'sessions/disabled-user-refused',
    says: 'A user who was made inactive can sign in.',
    notOnReleases: anyway,
    profiles: oss,
    override: () => ({ maySignIn: () => true }),
  },
  cookieWithout('cookie-open-to-scripts', 'cookie-hidden-from-scripts', /; HttpOnly/, profiles),
  cookieWithout('cookie-for-any-site', 'cookie-same-site', /; SameSite=Strict/, oss),
  {
    id: 'cookie-outlives-session',
    breaks: 'sessions/cookie-lifetime',
    says: 'The cookie is to be kept for a year.',
    profiles,
    override: ({ signInHeaders }) => ({ signInHeaders: (cookie) => signInHeaders(`${cookie}; Max-Age=31536000`) }),
  },
  {
    id: 'cookies-counted',
    breaks: 'sessions/cookie-unpredictable',
    says: 'The cookies of sessions are numbers in ascending order.',
    profiles,
    override: () => {
      let count = 0;
      return {
        newSessionKey: () => {
          count += 1;
          return String(count).padStart(88, '0');
        },
      };
    },
  },
  {
    id: 'invented-cookie-accepted',
    breaks: 'sessions/invented-cookie-refused',
    says: 'A cookie of no session is taken for the last session.',
    profiles,
    override: ({ sessionOfKey }) => ({
      sessionOfKey: (store, key, operation) =>
        sessionOfKey(store, key, operation) ?? [...store.sessions.values()].at(-1),
    }),
  },
  {
    id: 'cookie-compared-in-part',
    breaks: 'sessions/altered-cookie-refused',
    says: 'Of a cookie, only the first 40 characters are compared.',
    profiles,
    override: () => ({
      sessionOfKey: ({ sessions }, key) => {
        const beginning = key.slice(0, 40);
        return sessions.values().find((session) => beginning.length === 40 && session.key.startsWith(beginning));
      },
    }),
  },
];

function cookieWithout(id: string, broken: string, attribute: RegExp, where: readonly ServerProfile[]): Fault {
  return {
    id,
    breaks: `sessions/${broken}`,
    says: `The session cookie lacks the attribute ${attribute.source.replace(/\W+/, '').split('=')[0]}.`,
    profiles: where,
    override: ({ signInHeaders }) => ({ signInHeaders: (cookie) => signInHeaders(cookie.replace(attribute, '')) }),
  };
}
