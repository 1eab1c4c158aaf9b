import { created, withToken } from '../../client.ts';
import { administrationOf, type Probe, patched, path } from '../probe.ts';
import { administratorClient } from '../shared/administrator.ts';

/** What is seen of faults in who switches an authorization on and off. */
export const statusSwitchingProbes: Readonly<Record<string, Probe>> = {
  'status-for-administrators-alone': {
    observe: async (server) => {
      const { id } = await created(server);
      const another = await administratorClient(server);
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
};

type Permission = ReturnType<typeof administrationOf>[number];
