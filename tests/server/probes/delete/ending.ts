import { created, operatorOf, withToken } from '../../client.ts';
import { administrationOf, list, type Probe, patched, path, unknown } from '../probe.ts';
import { afterDeletion, deleted, remove, status } from '../shared/deletion.ts';

const off = { status: 'inactive' };

/** What is seen of how deletions are answered and what they leave behind. */
export const deleteEndingProbes: Readonly<Record<string, Probe>> = {
  'delete-answers-ok': {
    observe: async (server) => {
      const { id } = await created(server);
      const { status, text } = await operatorOf(server)('DELETE', `${path}/${id}`);
      return [status, text];
    },
    right: [204, ''],
    wrong: [200, ''],
  },
  'delete-keeps-listing': { observe: (server) => afterDeletion(server, 'listed'), right: false, wrong: true },
  'delete-keeps-token': { observe: (server) => afterDeletion(server, 'token'), right: 401, wrong: 200 },
  'delete-keeps-item': { observe: (server) => afterDeletion(server, 'item'), right: 404, wrong: 200 },
  'delete-twice-succeeds': {
    observe: async (server) => [
      await afterDeletion(server, 'again'),
      (await operatorOf(server)('DELETE', unknown)).status,
    ],
    right: [404, 404],
    wrong: [204, 404],
  },
  'filtered-list-keeps-deleted': {
    observe: async (server) => {
      const { id } = await deleted(server);
      const lists = await Promise.all([list(server), list(server, `?orgID=${server.fixture.orgID}`)]);
      return lists.map((rows) => rows.some((row) => row.id === id));
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
};
