import type { Catalogue } from './requirement.ts';
import { sources } from './sources.ts';

const withSessions = ['cloud', 'oss-2.7', 'oss-2.8', 'oss-2.9'] as const;

/** Signing in and out, and what a session may do. */
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
  'sessions/carries-permissions': {
    level: 'must',
    sends: 'A user who is given an authorization to read authorizations lists them in a session.',
    demands: 'The session sees the authorization.',
    cites: [sources.postRequest, sources.sessionPermissions],
    needs: ['memory', 'permissions', 'sessions', 'member'],
    profiles: withSessions,
  },
  'sessions/signout-ends': {
    level: 'must',
    sends: 'A user signs in, signs out, and uses the cookie again.',
    demands: 'Signing out answers 204 and the cookie is then refused with 401.',
    cites: [sources.signout],
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
} as const satisfies Catalogue;
