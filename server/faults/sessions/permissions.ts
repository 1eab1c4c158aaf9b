import type { Permission } from '../../reference/model/entities.ts';
import type { Fault } from '../fault.ts';
import { oss, withSessions } from '../shared/profiles.ts';

/** What sessions hold wrongly. */
export const sessionsPermissionsFaults: readonly Fault[] = [
  {
    id: 'session-without-permissions',
    breaks: 'sessions/carries-permissions',
    says: 'A session holds none of the permissions of its user.',
    profiles: withSessions,
    override: () => ({ heldInSession: () => [] }),
  },
  {
    id: 'session-gains-nothing',
    breaks: 'sessions/gains-permissions',
    says: 'A session holds at most what it held when it was first used.',
    profiles: withSessions,
    override: heldFrom((kept, held) => {
      const known = new Set(kept.map((permission) => JSON.stringify(permission)));
      return held.filter((permission) => known.has(JSON.stringify(permission)));
    }),
  },
  {
    id: 'session-forgets-first-of-many',
    breaks: 'sessions/carries-every-authorization',
    says: 'Of the permissions to read one authorization each, a session holds the last two dozen.',
    profiles: oss,
    override: ({ heldInSession }) => ({
      heldInSession: (permissions, session, operation) => {
        const held = heldInSession(permissions, session, operation);
        const single = held.filter(isForOneAuthorization);
        const last = new Set(single.slice(-24));
        return held.filter((permission) => !single.includes(permission) || last.has(permission));
      },
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
];

function isForOneAuthorization({ action, resource: { type, id } }: Permission): boolean {
  return action === 'read' && type === 'authorizations' && id !== undefined;
}

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
