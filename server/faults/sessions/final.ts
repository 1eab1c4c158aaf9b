import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../fault.ts';
import { withSessions } from '../shared/profiles.ts';

/** Milliseconds after its use at which a session is renewed. */
const late = 120;

/** How a session comes back. */
export const sessionsFinalFaults: readonly Fault[] = [
  {
    id: 'session-written-back',
    breaks: 'sessions/signout-final',
    says: 'A session is written back some time after each use, so that one in use survives its end.',
    profiles: withSessions,
    override: ({ sessionOfKey }) => ({
      sessionOfKey: (store, key, operation) => {
        const session = sessionOfKey(store, key, operation);
        const user = session === undefined ? undefined : store.users.get(session.userID);
        if (session !== undefined && operation === 'GetAuthorizations')
          sleep(late, undefined, { ref: false }).then(() => {
            if (user !== undefined && store.users.get(user.id)?.status === 'active') store.sessions.set(key, session);
          });
        return session;
      },
    }),
  },
];
