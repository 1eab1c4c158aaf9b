import { created, listed, shown, withToken } from '../../client.ts';
import { bucketPath, type Probe, patched, path, permissionsOf, read } from '../probe.ts';
import { administratorClient } from '../shared/administrator.ts';

/** What is seen of active tokens that are refused or hidden. */
export const statusActiveProbes: Readonly<Record<string, Probe>> = {
  'created-inactive-never-works': {
    observe: async (server) => {
      const { id, get } = await administratorClient(server, 'inactive');
      await patched(server, id, { status: 'active' });
      return [(await read(server, id)).status, await get(id)];
    },
    right: ['active', 200],
    wrong: ['active', 401],
  },
  'reactivation-lost': {
    observe: async (server) => {
      const { id, token } = await created(server);
      await patched(server, id, { status: 'inactive' });
      const { status } = shown(await patched(server, id, { status: 'active' }));
      return [status, (await withToken(server, token)('GET', bucketPath(server))).status];
    },
    right: ['active', 200],
    wrong: ['active', 401],
  },
  'own-row-hidden': {
    observe: async (server) => {
      const user = { action: 'read', resource: { type: 'users', id: server.fixture.userID } };
      const made = [
        await created(server),
        await created(server, { permissions: [...permissionsOf(server, 'authorizations'), user] }),
      ];
      const rows = listed(await withToken(server, made[1]?.token ?? '')('GET', path)).map(({ id }) => id);
      return made.map(({ id }) => rows.includes(id));
    },
    right: [true, true],
    wrong: [true, false],
  },
};
