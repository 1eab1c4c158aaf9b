import type { RunningServer } from '../../../server/reference.ts';
import { created, operatorOf, shown, withToken } from '../client.ts';
import { list, type Probe, patched, path, permissionsOf, read, unknown } from './probe.ts';

/** What is seen of faults in creation, change and deletion. */
export const lifecycleProbes: Readonly<Record<string, Probe>> = {
  'patch-answers-stale': {
    observe: async (server) => {
      const { id } = await created(server);
      const answered = shown(await patched(server, id, { status: 'inactive' })).status;
      return [answered, (await read(server, id)).status];
    },
    right: ['inactive', 'inactive'],
    wrong: ['active', 'inactive'],
  },
  'patch-touches-description': {
    observe: async (server) => {
      const { id } = await created(server, { description: 'kept' });
      return shown(await patched(server, id, { status: 'inactive' })).description;
    },
    right: 'kept',
    wrong: '',
  },
  'updated-at-frozen': {
    observe: async (server) => {
      const { id, updatedAt } = await created(server);
      return shown(await patched(server, id, {})).updatedAt > updatedAt;
    },
    right: true,
    wrong: false,
  },
  'delete-keeps-listing': { observe: (server) => afterDeletion(server, 'listed'), right: false, wrong: true },
  'delete-keeps-token': { observe: (server) => afterDeletion(server, 'token'), right: 401, wrong: 200 },
  'delete-twice-succeeds': {
    observe: async (server) => [
      await afterDeletion(server, 'again'),
      (await operatorOf(server)('DELETE', unknown)).status,
    ],
    right: [404, 404],
    wrong: [204, 404],
  },
  'create-drops-permission': {
    observe: async (server) => {
      const permissions = permissionsOf(server, 'buckets', 'labels');
      return (await created(server, { permissions })).permissions.length;
    },
    right: 2,
    wrong: 1,
  },
  'token-reused': {
    observe: async (server) => new Set([await created(server), await created(server)].map(({ token }) => token)).size,
    right: 2,
    wrong: 1,
  },
};

/** Deletes an authorization, and looks for it in one way. */
async function afterDeletion(server: RunningServer, aspect: 'listed' | 'token' | 'again'): Promise<boolean | number> {
  const { id, token } = await created(server);
  await operatorOf(server)('DELETE', `${path}/${id}`);
  if (aspect === 'listed') return (await list(server)).some((row) => row.id === id);
  if (aspect === 'token') return (await withToken(server, token)('GET', '/api/v2/buckets')).status;
  return (await operatorOf(server)('DELETE', `${path}/${id}`)).status;
}
