import { created } from '../client.ts';
import { type Probe, permissionsOf } from './probe.ts';

/** What is seen of faults in creation. */
export const creationProbes: Readonly<Record<string, Probe>> = {
  'create-drops-permission': {
    observe: async (server) => {
      const permissions = permissionsOf(server, 'buckets', 'labels');
      return (await created(server, { permissions })).permissions.length;
    },
    right: 2,
    wrong: 1,
  },
  'secrets-permission-narrowed': {
    observe: async (server) => {
      const { orgID } = server.fixture;
      const permissions = ['secrets', 'labels'].map((type) => ({ action: 'write', resource: { type, orgID } }));
      return (await created(server, { permissions })).permissions.map(({ action }) => action);
    },
    right: ['write', 'write'],
    wrong: ['read', 'write'],
  },
  'create-takes-token': {
    observe: async (server) => {
      const { id, token } = await created(server, { id: '00000000000000aa', token: 'chosen' });
      return [id === '00000000000000aa', token === 'chosen'];
    },
    right: [false, false],
    wrong: [false, true],
  },
  'token-reused': {
    observe: async (server) => new Set([await created(server), await created(server)].map(({ token }) => token)).size,
    right: 2,
    wrong: 1,
  },
};
