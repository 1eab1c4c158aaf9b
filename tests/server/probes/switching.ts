import type { RunningServer } from '../../../server/index.ts';
import { created, withToken } from '../client.ts';
import { administrationOf, type Probe, patched, path, read } from './probe.ts';

/** What is seen of faults in who switches an authorization on and off. */
export const switchingProbes: Readonly<Record<string, Probe>> = {
  'status-for-administrators-alone': {
    observe: async (server) => {
      const { id } = await created(server);
      const another = await administrator(server);
      return [
        await another.patch(id, { description: 'x' }),
        await another.patch(id, { status: 'inactive' }),
        (await patched(server, id, { status: 'inactive' })).status,
      ];
    },
    right: [200, 200, 200],
    wrong: [200, 401, 200],
  },
  'reader-reactivates': {
    observe: async (server) => {
      const { id } = await created(server, { status: 'inactive' });
      const { orgID } = server.fixture;
      const isWriting = ({ action, resource }: Permission) => action === 'write' && resource.type === 'authorizations';
      const resource = { type: 'authorizations', orgID, id: '00000000000000aa' };
      const rest = administrationOf(server).filter((permission) => !isWriting(permission));
      const { token } = await created(server, { permissions: [...rest, { action: 'write', resource }] });
      const send = withToken(server, token);
      return [
        (await send('PATCH', `${path}/${id}`, { description: 'x' })).status,
        (await send('PATCH', `${path}/${id}`, { status: 'active' })).status,
      ];
    },
    right: [401, 401],
    wrong: [401, 200],
  },
  'own-switch-off-lingers': {
    observe: async (server) => {
      const { id, get, patch } = await administrator(server);
      return [await patch(id, { status: 'inactive' }), await get(id), await patch(id, {})];
    },
    right: [200, 401, 401],
    wrong: [200, 200, 401],
  },
  'created-inactive-never-works': {
    observe: async (server) => {
      const { id, get } = await administrator(server, 'inactive');
      await patched(server, id, { status: 'active' });
      return [(await read(server, id)).status, await get(id)];
    },
    right: ['active', 200],
    wrong: ['active', 401],
  },
  'empty-status-activates': {
    observe: async (server) => {
      const { id } = await created(server, { status: 'inactive' });
      return [(await patched(server, id, { status: '' })).status, (await read(server, id)).status];
    },
    right: [400, 'inactive'],
    wrong: [200, 'active'],
  },
};

type Permission = ReturnType<typeof administrationOf>[number];

/** A token that may read and write authorizations, with the statuses of what it does. */
async function administrator(server: RunningServer, status = 'active') {
  const { id, token } = await created(server, { status, permissions: administrationOf(server) });
  const send = withToken(server, token);
  return {
    id,
    get: async (authID: string) => (await send('GET', `${path}/${authID}`)).status,
    patch: async (authID: string, change: object) => (await send('PATCH', `${path}/${authID}`, change)).status,
  };
}
