import type { Catalogue } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

const withSessions = ['cloud', 'oss-2.7', 'oss-2.8', 'oss-2.9'] as const;
const oss = ['oss-2.7', 'oss-2.8', 'oss-2.9'] as const;

/** Signing in and out, and the cookie that stands for a session. */
export const sessions = {
  'sessions/signin': {
    level: 'must',
    sends: 'A user signs in with name and password.',
    demands: 'The answer is 204 and sets a cookie.',
    cites: [sources.signin],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
  },
  'sessions/wrong-password-refused': {
    level: 'must',
    sends: 'A user signs in with another password, an unknown user with any, and somebody without credentials.',
    demands: 'The answer is 401 and sets no cookie.',
    cites: [sources.signin],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
  },
  'sessions/malformed-credentials-refused': {
    level: 'must',
    sends:
      'Credentials that lack a part, carry one too many, or are not what Basic authentication has are used to sign in.',
    demands: 'The answer is 401 and sets no cookie.',
    cites: [sources.signinUnauthorized],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
  },
  'sessions/unknown-user-not-told': {
    level: 'should',
    sends: 'A user signs in with another password, and an unknown user with the same one.',
    demands: 'Both get the same status, challenge and body, so that nobody learns which users there are.',
    cites: [sources.responseDiscrepancy],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
  },
  'sessions/old-password-refused': {
    level: 'must',
    sends: 'A user who has signed in gets another password, and signs in with the old one and with the new one.',
    demands: 'The old password is refused with 401, and the new one works.',
    cites: [sources.signinUnauthorized],
    needs: ['memory', 'sessions', 'management'],
    profiles: withSessions,
  },
  'sessions/disabled-user-refused': {
    level: 'must',
    sends: 'A user who was made inactive signs in.',
    demands: 'The answer is 403 and sets no cookie.',
    cites: [sources.signinForbidden],
    needs: ['memory', 'sessions', 'management'],
    profiles: withSessions,
  },
  'sessions/cookie-hidden-from-scripts': {
    level: 'should',
    sends: 'A user signs in.',
    demands: 'The cookie has the attribute HttpOnly.',
    cites: [sources.cookieScripts, sources.sessionCookie],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
  },
  'sessions/cookie-same-site': {
    level: 'should',
    sends: 'A user signs in.',
    demands: 'The attribute SameSite of the cookie is Strict or Lax.',
    cites: [sources.sessionCookie],
    needs: ['memory', 'sessions'],
    profiles: oss,
  },
  'sessions/cookie-lifetime': {
    level: 'should',
    sends: 'A user signs in.',
    demands: 'The cookie does not promise to last longer than the ten minutes in which a session ends.',
    cites: [sources.sessionEnd],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
  },
  'sessions/cookie-unpredictable': {
    level: 'must',
    sends: 'A user signs in twice.',
    demands: 'The cookies are long, and agree in less than half of their characters.',
    cites: [sources.sessionIdentifiers],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
  },
  'sessions/invented-cookie-refused': {
    level: 'must',
    sends: 'An invented session cookie is used to list authorizations and to sign out.',
    demands: 'Both answer 401.',
    cites: [sources.signout, sources.unauthorized],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
  },
  'sessions/altered-cookie-refused': {
    level: 'must',
    sends: 'A session cookie that lost, gained or changed a character is used to list authorizations.',
    demands: 'The answer is 401.',
    cites: [sources.unauthorized],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
  },
} as const satisfies Catalogue;
