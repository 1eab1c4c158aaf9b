import type { ServerProfile } from '../../reference/model/profiles.ts';
import type { Fault } from '../fault.ts';
import { oss, withSessions } from '../shared/profiles.ts';

/** What is wrong with the cookies of sessions. */
export const sessionsCookieFaults: readonly Fault[] = [
  cookieWithout('cookie-open-to-scripts', 'cookie-hidden-from-scripts', /; HttpOnly/, withSessions),
  cookieWithout('cookie-for-any-site', 'cookie-same-site', /; SameSite=Strict/, oss),
  {
    id: 'cookie-outlives-session',
    breaks: 'sessions/cookie-lifetime',
    says: 'The cookie is to be kept for a year.',
    profiles: withSessions,
    override: ({ signInHeaders }) => ({ signInHeaders: (cookie) => signInHeaders(`${cookie}; Max-Age=31536000`) }),
  },
  {
    id: 'cookies-counted',
    breaks: 'sessions/cookie-unpredictable',
    says: 'The cookies of sessions are numbers in ascending order.',
    profiles: withSessions,
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
    profiles: withSessions,
    override: ({ sessionOfKey }) => ({
      sessionOfKey: (store, key, operation) =>
        sessionOfKey(store, key, operation) ?? [...store.sessions.values()].at(-1),
    }),
  },
  {
    id: 'cookie-compared-in-part',
    breaks: 'sessions/altered-cookie-refused',
    says: 'Of a cookie, only the first 40 characters are compared.',
    profiles: withSessions,
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
