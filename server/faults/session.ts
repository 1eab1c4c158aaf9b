import type { ServerProfile } from '../profiles.ts';
import type { Fault } from './fault.ts';

const profiles: readonly ServerProfile[] = ['oss-2.9', 'oss-2.8', 'oss-2.7', 'cloud'];

/** How sessions begin, work and end wrongly. */
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
    id: 'session-without-permissions',
    breaks: 'sessions/carries-permissions',
    says: 'A session holds none of the permissions of its user.',
    profiles,
    override: () => ({ heldInSession: () => [] }),
  },
  {
    id: 'cookie-survives-signout',
    breaks: 'sessions/signout-ends',
    says: 'A session goes on after its user has signed out.',
    profiles,
    override: () => ({ endSession: () => undefined }),
  },
  {
    id: 'invented-cookie-accepted',
    breaks: 'sessions/invented-cookie-refused',
    says: 'A cookie of no session is taken for the last session.',
    profiles,
    override: ({ sessionOfKey }) => ({
      sessionOfKey: (store, key) => sessionOfKey(store, key) ?? [...store.sessions.values()].at(-1),
    }),
  },
];
