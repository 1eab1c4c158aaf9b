import { created, operatorOf } from '../client.ts';
import { list, type Probe, path, permissionsOf } from './probe.ts';

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
  'refused-creation-kept': {
    observe: async (server) => {
      const { orgID, secondOrgID } = server.fixture;
      const permissions = [{ action: 'read', resource: { type: 'buckets', orgID: secondOrgID } }];
      const before = (await list(server)).length;
      const { status } = await operatorOf(server)('POST', path, { orgID, permissions });
      return [status < 400, (await list(server)).length - before];
    },
    right: [false, 0],
    wrong: [false, 1],
  },
  'never-updated': {
    observe: async (server) => {
      const { createdAt, updatedAt } = await created(server);
      return [updatedAt === createdAt, updatedAt.slice(0, 4) === '1970'];
    },
    right: [true, false],
    wrong: [false, true],
  },
  'self-link-to-collection': {
    observe: async (server) => {
      const { id, links } = await created(server);
      return [links.self === `${path}/${id}`, links.self === path];
    },
    right: [true, false],
    wrong: [false, true],
  },
  'organization-nameless': {
    observe: async (server) => {
      const { org, orgID } = await created(server);
      return [org === server.fixture.org, org === orgID];
    },
    right: [true, false],
    wrong: [false, true],
  },
};
