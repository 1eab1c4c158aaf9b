import type { Session } from '../../reference/model/entities.ts';
import type { Fault } from '../fault.ts';
import { oss, withSessions } from '../shared/profiles.ts';

/** How sessions end wrongly. */
export const sessionsSignOutFaults: readonly Fault[] = [
  {
    id: 'session-outlives-user',
    breaks: 'sessions/ends-with-user',
    says: 'A session goes on when its user has been made inactive.',
    profiles: oss,
    override: ({ sessionOfKey, mayAct }) => {
      let inSession: string | undefined;
      return {
        sessionOfKey: (store, key, operation) => {
          const session = sessionOfKey(store, key, operation);
          inSession = session?.userID;
          return session;
        },
        mayAct: (user, operation) => {
          const excused = inSession === user.id;
          inSession = undefined;
          return excused || mayAct(user, operation);
        },
      };
    },
  },
  {
    id: 'cookie-survives-signout',
    breaks: 'sessions/signout-ends',
    says: 'A session can still list after its user has signed out.',
    profiles: withSessions,
    override: (right) => endedSessions(right, (operation) => operation === 'GetAuthorizations'),
  },
  {
    id: 'signed-out-session-updates',
    breaks: 'sessions/signout-ends-for-each-operation',
    says: 'A session can still update authorizations after its user has signed out.',
    profiles: withSessions,
    override: (right) => endedSessions(right, (operation) => operation === 'PatchAuthorizationsID'),
  },
  {
    id: 'signout-ends-all',
    breaks: 'sessions/signout-spares-others',
    says: 'A sign-out ends every session of the user.',
    profiles: withSessions,
    override: () => ({
      endSession: ({ sessions }, { userID }) => {
        for (const other of [...sessions.values()]) if (other.userID === userID) sessions.delete(other.key);
      },
    }),
  },
  {
    id: 'signout-repeated',
    breaks: 'sessions/signout-needs-session',
    says: 'Signing out a second time succeeds.',
    profiles: withSessions,
    override: (right) => endedSessions(right, (operation) => operation === 'PostSignout'),
  },
];

/** Sessions that have ended, but are still there for some operations. */
function endedSessions(
  { sessionOfKey, endSession }: Parameters<Fault['override']>[0],
  lingers: (operation: string) => boolean,
): ReturnType<Fault['override']> {
  const ended = new Map<string, Session>();
  return {
    endSession: (store, session) => {
      ended.set(session.key, session);
      endSession(store, session);
    },
    sessionOfKey: (store, key, operation) =>
      sessionOfKey(store, key, operation) ?? (lingers(operation) ? ended.get(key) : undefined),
  };
}
