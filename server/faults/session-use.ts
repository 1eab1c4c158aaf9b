import type { Permission, Session } from '../reference/model/entities.ts';
import type { ServerProfile } from '../reference/model/profiles.ts';
import { anyway, type Fault } from './fault.ts';

const profiles: readonly ServerProfile[] = ['oss-2.9', 'oss-2.8', 'oss-2.7', 'cloud'];
const oss: readonly ServerProfile[] = ['oss-2.9', 'oss-2.8', 'oss-2.7'];

/** How sessions work and end wrongly. */
export const sessionUseFaults: readonly Fault[] = [
  {
    id: 'session-without-permissions',
    breaks: 'sessions/carries-permissions',
    says: 'A session holds none of the permissions of its user.',
    profiles,
    override: () => ({ heldInSession: () => [] }),
  },
  {
    id: 'session-gains-nothing',
    breaks: 'sessions/gains-permissions',
    says: 'A session holds at most what it held when it was first used.',
    profiles,
    override: heldFrom((kept, held) => {
      const known = new Set(kept.map((permission) => JSON.stringify(permission)));
      return held.filter((permission) => known.has(JSON.stringify(permission)));
    }),
  },
  {
    id: 'session-loses-nothing',
    breaks: 'sessions/loses-permissions',
    says: 'A session goes on holding what it held when it was first used.',
    profiles: oss,
    override: heldFrom((kept, held) => [...kept, ...held]),
  },
  {
    id: 'inactive-authorization-carried',
    breaks: 'sessions/inactive-authorization-not-carried',
    says: 'A session holds the permissions of inactive authorizations, too.',
    notOnReleases: anyway,
    profiles: oss,
    override: () => ({ carriedBySession: () => true }),
  },
  {
    id: 'session-deletes-anything',
    breaks: 'sessions/without-permission-refused',
    says: 'A session may delete what it may read.',
    profiles: oss,
    override: ({ heldInSession }) => ({
      heldInSession: (permissions, session, operation) => {
        const held = heldInSession(permissions, session, operation);
        if (operation !== 'DeleteAuthorizationsID') return held;
        return [...held, ...held.map(({ resource }) => ({ action: 'write', resource }) as const)];
      },
    }),
  },
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
        mayAct: (user) => {
          const excused = inSession === user.id;
          inSession = undefined;
          return excused || mayAct(user);
        },
      };
    },
  },
  {
    id: 'cookie-survives-signout',
    breaks: 'sessions/signout-ends',
    says: 'A session can still list after its user has signed out.',
    profiles,
    override: (right) => endedSessions(right, (operation) => operation === 'GetAuthorizations'),
  },
  {
    id: 'signed-out-session-updates',
    breaks: 'sessions/signout-ends-for-each-operation',
    says: 'A session can still update authorizations after its user has signed out.',
    profiles,
    override: (right) => endedSessions(right, (operation) => operation === 'PatchAuthorizationsID'),
  },
  {
    id: 'signout-ends-all',
    breaks: 'sessions/signout-spares-others',
    says: 'A sign-out ends every session of the user.',
    profiles,
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
    profiles,
    override: (right) => endedSessions(right, (operation) => operation === 'PostSignout'),
  },
];

/** Holds what follows from what a session held when it was first used, and what it should hold. */
function heldFrom(
  combine: (kept: readonly Permission[], held: readonly Permission[]) => readonly Permission[],
): Fault['override'] {
  return ({ heldInSession }) => {
    const first = new Map<string, readonly Permission[]>();
    return {
      heldInSession: (permissions, session, operation) => {
        const held = heldInSession(permissions, session, operation);
        const kept = first.get(session.key) ?? held;
        first.set(session.key, kept);
        return combine(kept, held);
      },
    };
  };
}

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
