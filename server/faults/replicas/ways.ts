import type { User } from '../../reference/model/entities.ts';
import type { Fault } from '../fault.ts';
import { oss, withSessions } from '../shared/profiles.ts';
import { authorizationsIn, carrying, ofCluster } from './shared.ts';

/** How changes are lost on their way to other replicas. */
export const replicasWaysFaults: readonly Fault[] = [
  ofCluster(
    {
      id: 'replica-down',
      breaks: 'replicas/switched-off',
      says: 'The last of three replicas was down while tokens were switched off, and never hears of it.',
    },
    () =>
      carrying((change, { to }) => {
        const { before, after } = authorizationsIn(change) ?? {};
        return to === 3 && before?.status === 'active' && after?.status === 'inactive';
      }, null),
  ),
  ofCluster(
    {
      id: 'replica-user-active',
      breaks: 'replicas/user-switched-off',
      says: 'That a user was switched off is not told to other replicas.',
      profiles: oss,
    },
    () =>
      carrying(
        ({ key, after }) => key.startsWith('users/') && (after as User | undefined)?.status === 'inactive',
        null,
      ),
  ),
  ofCluster(
    {
      id: 'replica-user-tokens',
      breaks: 'replicas/user-deleted',
      says: 'What belonged to a deleted user goes on working at the replicas where the user was not deleted.',
      profiles: oss,
    },
    () =>
      carrying((change, { store }) => {
        const owner = authorizationsIn(change)?.before?.userID;
        const isUser = change.key.startsWith('users/') && change.after === undefined;
        return isUser || (owner !== undefined && change.after === undefined && !store.users.has(owner));
      }, null),
  ),
  ofCluster(
    {
      id: 'replica-organization-tokens',
      breaks: 'replicas/organization-deleted',
      says: 'The tokens of a deleted organization go on working at the replicas where it was not deleted.',
      profiles: oss,
    },
    () =>
      carrying((change, { store }) => {
        const organization = authorizationsIn(change)?.before?.orgID;
        return organization !== undefined && change.after === undefined && !store.organizations.has(organization);
      }, null),
  ),
  ofCluster(
    {
      id: 'replica-session-local',
      breaks: 'replicas/session-shared',
      says: 'A session is known only to the replica that began it.',
      profiles: withSessions,
    },
    () => carrying(({ key, before }) => key.startsWith('sessions/') && before === undefined, null),
  ),
  ofCluster(
    {
      id: 'replica-sign-out-local',
      breaks: 'replicas/session-ended',
      says: 'A sign-out ends the session at the replica that got it, and at no other.',
      profiles: withSessions,
    },
    () => carrying(({ key, after }) => key.startsWith('sessions/') && after === undefined, null),
  ),
];
