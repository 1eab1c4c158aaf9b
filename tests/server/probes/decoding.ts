import type { RunningServer } from '../../../server/index.ts';
import { created, operatorOf } from '../client.ts';
import { type Probe, patched, path } from './probe.ts';

/** What is seen of faults in how requests are read. */
export const decodingProbes: Readonly<Record<string, Probe>> = {
  'malformed-update-ignored': {
    observe: async (server) => {
      const { id } = await created(server);
      return [(await patched(server, id, '{')).status, (await operatorOf(server)('POST', path, '{')).status];
    },
    right: [400, 400],
    wrong: [200, 400],
  },
  'update-ignores-wrong-types': {
    observe: async (server) => {
      const { id } = await created(server);
      const changes = [{ description: 1 }, { status: null }, { status: 'paused' }, []];
      return Promise.all(changes.map(async (change) => (await patched(server, id, change)).status));
    },
    right: [400, 400, 400, 400],
    wrong: [200, 400, 400, 400],
  },
  'no-permissions-accepted': { observe: withoutPermissions, right: [400, 400, 400], wrong: [201, 201, 400] },
  'no-permissions-unprocessable': { observe: withoutPermissions, right: [400, 400, 400], wrong: [422, 422, 400] },
  'malformed-id-internal-error': {
    observe: async (server) => (await operatorOf(server)('GET', `${path}/x`)).status,
    right: 400,
    wrong: 500,
  },
  'malformed-filter-ignored': {
    observe: async (server) => (await operatorOf(server)('GET', `${path}?userID=x`)).status,
    right: 400,
    wrong: 200,
  },
  'malformed-id-not-found': {
    observe: async (server) => (await operatorOf(server)('GET', `${path}/x`)).status,
    right: 400,
    wrong: 404,
  },
};

/** The statuses of creations that name no permission in three ways. */
async function withoutPermissions(server: RunningServer): Promise<readonly number[]> {
  const { orgID } = server.fixture;
  const bodies = [{ orgID }, { orgID, permissions: [] }, { orgID, permissions: {} }];
  return Promise.all(bodies.map(async (body) => (await operatorOf(server)('POST', path, body)).status));
}
