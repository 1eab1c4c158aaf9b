import type { RunningServer } from '../../../server/index.ts';
import { created, listed, operatorOf, shown, withToken } from '../client.ts';
import { type Probe, path, permissionsOf } from './probe.ts';

/** What is seen of faults in how the permissions of a token are put together. */
export const lawsProbes: Readonly<Record<string, Probe>> = {
  'most-specific-permission-wins': {
    observe: async (server) => {
      const { orgID } = server.fixture;
      const single = { action: 'read', resource: { type: 'buckets', orgID, id: '00000000000000aa' } };
      const whole = permissionsOf(server, 'buckets');
      return Promise.all([buckets(server, whole), buckets(server, [...whole, single])]);
    },
    right: [1, 1],
    wrong: [1, 0],
  },
  'named-authorization-shown': {
    observe: async (server) => {
      const { id } = await created(server);
      const { orgID } = server.fixture;
      const resource = { type: 'authorizations', orgID, id };
      const { token } = await created(server, { permissions: [{ action: 'read', resource }] });
      const rows = listed(await withToken(server, token)('GET', path));
      return rows.map((row) => row.id === id);
    },
    right: [],
    wrong: [true],
  },
  'sixth-permission-dropped': {
    observe: async (server) => {
      const others = permissionsOf(server, 'labels', 'tasks', 'views', 'checks', 'dbrp');
      const reading = permissionsOf(server, 'buckets');
      return Promise.all([buckets(server, [...others, ...reading]), buckets(server, [...reading, ...others])]);
    },
    right: [1, 1],
    wrong: [0, 1],
  },
  'repeated-permission-cancelled': {
    observe: (server) => buckets(server, permissionsOf(server, 'buckets', 'buckets')),
    right: 1,
    wrong: 0,
  },
  'permissions-before-organization-lost': {
    observe: async (server) => {
      const { orgID } = server.fixture;
      const permissions = permissionsOf(server, 'buckets');
      const send = operatorOf(server);
      const bodies = [
        { orgID, permissions },
        { permissions: permissions.map(({ action, resource }) => ({ resource, action })), orgID },
      ];
      return Promise.all(bodies.map(async (body) => (await send('POST', path, body)).status));
    },
    right: [201, 201],
    wrong: [201, 400],
  },
  'unknown-property-resets-status': {
    observe: async (server) => {
      const { orgID } = server.fixture;
      const permissions = permissionsOf(server, 'buckets');
      const known = { orgID, permissions, status: 'inactive' };
      const send = operatorOf(server);
      const bodies = [known, { ...known, unknown: 1 }];
      return Promise.all(bodies.map(async (body) => JSON.parse((await send('POST', path, body)).text).status));
    },
    right: ['inactive', 'inactive'],
    wrong: ['inactive', 'active'],
  },
  'status-on-own-line-unread': {
    observe: async (server) => {
      const body = { orgID: server.fixture.orgID, permissions: permissionsOf(server, 'buckets'), status: 'inactive' };
      const statusOfText = async (text: string) => shown(await operatorOf(server)('POST', path, text)).status;
      return [await statusOfText(JSON.stringify(body)), await statusOfText(JSON.stringify(body, null, 1))];
    },
    right: ['inactive', 'inactive'],
    wrong: ['inactive', 'active'],
  },
};

/** How many buckets one who holds some permissions is shown. */
async function buckets(server: RunningServer, permissions: readonly object[]): Promise<number> {
  const { token } = await created(server, { permissions });
  return JSON.parse((await withToken(server, token)('GET', '/api/v2/buckets')).text).buckets.length;
}
