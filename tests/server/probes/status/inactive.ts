import type { RunningServer } from '../../../../server/index.ts';
import { created, type Shown, withToken } from '../../client.ts';
import { administrationOf, bucketPath, type Probe, patched, path, permissionsOf } from '../probe.ts';
import { administratorClient } from '../shared/administrator.ts';

/** What is seen of inactive tokens that are accepted. */
export const statusInactiveProbes: Readonly<Record<string, Probe>> = {
  'own-switch-off-lingers': {
    observe: async (server) => {
      const { id, get, patch } = await administratorClient(server);
      return [await patch(id, { status: 'inactive' }), await get(id), await patch(id, {})];
    },
    right: [200, 401, 401],
    wrong: [200, 200, 401],
  },
  'own-switch-off-lingers-every-third-time': {
    observe: async (server) => {
      const statuses: number[] = [];
      while (statuses.length < 3) {
        const { id, get, patch } = await administratorClient(server);
        await patch(id, { status: 'inactive' });
        statuses.push(await get(id));
      }
      return statuses;
    },
    right: [401, 401, 401],
    wrong: [401, 401, 200],
  },
  'inactive-token-lists': inactiveToken(() => path),
  'inactive-token-creates': {
    observe: async (server) => {
      const { id, token } = await administrator(server);
      await patched(server, id, { status: 'inactive' });
      const body = { orgID: server.fixture.orgID, permissions: administrationOf(server) };
      return (await withToken(server, token)('POST', path, body)).status;
    },
    right: 401,
    wrong: 201,
  },
  'inactive-token-reads': inactiveToken((id) => `${path}/${id}`),
  'inactive-token-uses-buckets': inactiveToken((_, server) => bucketPath(server)),
  'inactive-token-updates': {
    observe: async (server) => {
      const { id, token } = await administrator(server);
      await patched(server, id, { status: 'inactive' });
      const send = withToken(server, token);
      return [(await send('GET', path)).status, (await send('PATCH', `${path}/${id}`, { status: 'active' })).status];
    },
    right: [401, 401],
    wrong: [401, 200],
  },
  'created-inactive-accepted': {
    observe: async (server) => {
      const { id, token } = await created(server, { status: 'inactive' });
      const use = async () => (await withToken(server, token)('GET', bucketPath(server))).status;
      const before = await use();
      await patched(server, id, { status: 'inactive' });
      return [before, await use()];
    },
    right: [401, 401],
    wrong: [200, 401],
  },
  'used-token-remembered': {
    observe: async (server) => {
      const [used, fresh] = [await administrator(server), await administrator(server)];
      const reading = async ({ id, token }: Shown) => (await withToken(server, token)('GET', `${path}/${id}`)).status;
      const before = await reading(used);
      for (const { id } of [used, fresh]) await patched(server, id, { status: 'inactive' });
      return [before, await reading(used), await reading(fresh)];
    },
    right: [200, 401, 401],
    wrong: [200, 200, 401],
  },
};

function inactiveToken(target: (id: string, server: RunningServer) => string): Probe {
  return {
    observe: async (server) => {
      const permissions = [
        ...permissionsOf(server, 'authorizations', 'buckets'),
        { action: 'read', resource: { type: 'users', id: server.fixture.userID } },
      ];
      const { id, token } = await created(server, { status: 'inactive', permissions });
      const targets = [target(id, server), '/api/v2/me'];
      return Promise.all(targets.map(async (one) => (await withToken(server, token)('GET', one)).status));
    },
    right: [401, 401],
    wrong: [200, 401],
  };
}

/** An authorization whose token may do everything with those of the first user. */
function administrator(server: RunningServer): Promise<Shown> {
  return created(server, { permissions: administrationOf(server) });
}
