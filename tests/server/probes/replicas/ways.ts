import type { RunningServer } from '../../../../server/index.ts';
import { created, operatorOf, type Reply, type Send } from '../../client.ts';
import { administrationOf, type Probe, patched, path } from '../probe.ts';
import { replica, used } from '../shared/replica.ts';
import { cookie, session } from '../shared/sign-in.ts';

/** What is seen of changes that do not reach other replicas. */
export const replicasWaysProbes: Readonly<Record<string, Probe>> = {
  'replica-down': {
    observe: async (server) => {
      const made = await created(server, { permissions: administrationOf(server) });
      await patched(server, made.id, { status: 'inactive' });
      return [await used(server, 2, made), await used(server, 3, made)];
    },
    right: [401, 401],
    wrong: [401, 200],
  },
  'replica-user-active': {
    observe: (server) => ofUser(server, (send, userID) => send('PATCH', userID, { status: 'inactive' })),
    right: [401, 401],
    wrong: [401, 200],
  },
  'replica-user-tokens': {
    observe: (server) => ofUser(server, (send, userID) => send('DELETE', userID)),
    right: [401, 401],
    wrong: [401, 200],
  },
  'replica-organization-tokens': {
    observe: async (server) => {
      const operator = operatorOf(server);
      const { id: orgID } = JSON.parse((await operator('POST', '/api/v2/orgs', { name: 'another' })).text);
      const permissions = [{ action: 'read', resource: { type: 'authorizations', orgID } }];
      const made = await created(server, { orgID, permissions });
      await operator('DELETE', `/api/v2/orgs/${orgID}`);
      return [await used(server, 1, made), await used(server, 2, made)];
    },
    right: [401, 401],
    wrong: [401, 200],
  },
  'replica-session-local': {
    observe: async (server) => {
      const own = await cookie(server);
      const statuses = [1, 2].map(async (number) => (await (await at(server, number, own))('GET', path)).status);
      return Promise.all(statuses);
    },
    right: [200, 200],
    wrong: [200, 401],
  },
  'replica-sign-out-local': {
    observe: async (server) => {
      const own = await cookie(server);
      await (await at(server, 1, own))('POST', '/api/v2/signout');
      const statuses = [1, 2].map(async (number) => (await (await at(server, number, own))('GET', path)).status);
      return Promise.all(statuses);
    },
    right: [401, 401],
    wrong: [401, 200],
  },
};

/** A session at a replica. */
function at(server: RunningServer, number: number, own: string): Promise<Send> {
  return session(replica(server, number), own);
}

/** The uses of another user's token, at two replicas, after something was done to the user at the first. */
async function ofUser(
  server: RunningServer,
  end: (send: Send, path: string) => Promise<Reply>,
): Promise<readonly number[]> {
  const { otherUserID, orgID } = server.fixture;
  const permissions = [{ action: 'read', resource: { type: 'authorizations', orgID } }];
  const made = await created(server, { userID: otherUserID, permissions });
  await end(operatorOf(server), `/api/v2/users/${otherUserID}`);
  return [await used(server, 1, made), await used(server, 2, made)];
}
