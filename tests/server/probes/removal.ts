import type { RunningServer } from '../../../server/index.ts';
import { created, operatorOf, withToken } from '../client.ts';
import { administrationOf, list, type Probe, patched, path, permissionsOf } from './probe.ts';

/** What is seen of faults in what deletions leave behind, or take with them. */
export const removalProbes: Readonly<Record<string, Probe>> = {
  'filtered-list-keeps-deleted': {
    observe: async (server) => {
      const { id } = await deleted(server);
      const lists = await Promise.all([list(server), list(server, `?orgID=${server.fixture.orgID}`)]);
      return lists.map((rows) => rows.some((row) => row.id === id));
    },
    right: [false, false],
    wrong: [false, true],
  },
  'id-given-again': {
    observe: async (server) => {
      const gone = [
        await deleted(server, { description: 'on' }),
        await deleted(server, { ...off, description: 'off' }),
      ];
      const next = [await created(server, { description: 'on' }), await created(server, { description: 'off' })];
      return next.map(({ id }, index) => id === gone[index]?.id);
    },
    right: [false, false],
    wrong: [false, true],
  },
  'switched-off-outlives-deletion': {
    observe: async (server) => {
      const { id } = await created(server);
      await patched(server, id, off);
      await remove(server, id);
      const createdOff = await deleted(server, off);
      return [await status(server, id), await status(server, createdOff.id)];
    },
    right: [404, 404],
    wrong: [200, 404],
  },
  'deleted-token-still-creates': {
    observe: async (server) => {
      const send = withToken(server, (await deleted(server, { permissions: administrationOf(server) })).token);
      const { orgID } = server.fixture;
      const body = { orgID, permissions: administrationOf(server).slice(0, 1) };
      return [(await send('POST', path, body)).status, (await send('GET', path)).status];
    },
    right: [401, 401],
    wrong: [201, 401],
  },
  'own-deletion-keeps-token': {
    observe: async (server) => {
      const { id, token } = await created(server, { permissions: administrationOf(server) });
      const send = withToken(server, token);
      const other = withToken(server, (await deleted(server)).token);
      return [
        (await send('DELETE', `${path}/${id}`)).status,
        (await send('GET', path)).status,
        (await other('GET', path)).status,
      ];
    },
    right: [204, 401, 401],
    wrong: [204, 200, 401],
  },
  'unknown-deletion-takes-next': {
    observe: async (server) => {
      const { id } = await created(server, { permissions: permissionsOf(server, 'buckets') });
      const before = (BigInt(`0x${id}`) - 1n).toString(16);
      return [await remove(server, before), await status(server, id)];
    },
    right: [404, 200],
    wrong: [404, 404],
  },
};

const off = { status: 'inactive' };

async function remove(server: RunningServer, id: string): Promise<number> {
  return (await operatorOf(server)('DELETE', `${path}/${id}`)).status;
}

async function status(server: RunningServer, id: string): Promise<number> {
  return (await operatorOf(server)('GET', `${path}/${id}`)).status;
}

/** An authorization that is no more. */
async function deleted(server: RunningServer, parts: Record<string, unknown> = {}) {
  const made = await created(server, parts);
  await remove(server, made.id);
  return made;
}
