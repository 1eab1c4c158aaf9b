import type { RunningServer } from '../../../server/reference.ts';
import { created, listed, withToken } from '../client.ts';
import { type Probe, path, permissionsOf } from './probe.ts';

/** What is seen of faults in permissions. */
export const permissionProbes: Readonly<Record<string, Probe>> = {
  'read-implies-write': {
    observe: async (server) => {
      const { token } = await created(server);
      return (
        await withToken(server, token)('PATCH', `/api/v2/buckets/${server.fixture.bucketID}`, { description: 'x' })
      ).status;
    },
    right: 401,
    wrong: 200,
  },
  'child-exceeds-parent': {
    observe: async (server) => [await child(server, 'buckets'), await child(server, 'labels')],
    right: [201, 401],
    wrong: [201, 201],
  },
  'only-first-permission-checked': {
    observe: async (server) => [await child(server, 'buckets', 'labels'), await child(server, 'labels', 'buckets')],
    right: [401, 401],
    wrong: [201, 401],
  },
  'other-organization-visible': {
    observe: async (server) => {
      const reply = await withToken(server, server.fixture.secondToken)('GET', path);
      return listed(reply).some(({ orgID }) => orgID === server.fixture.orgID);
    },
    right: false,
    wrong: true,
  },
  'other-organization-writable': {
    observe: async (server) => {
      const { id } = await created(server);
      const stranger = withToken(server, server.fixture.secondToken);
      return [
        (await stranger('PATCH', `${path}/${id}`, {})).status,
        (await stranger('DELETE', `${path}/${id}`)).status,
      ];
    },
    right: [404, 404],
    wrong: [200, 204],
  },
};

/** The status with which a holder of a permission to read buckets is answered that asks for permissions to read. */
async function child(server: RunningServer, ...types: readonly string[]): Promise<number> {
  const { orgID, userID } = server.fixture;
  const permissions = [
    { action: 'write', resource: { type: 'authorizations', orgID } },
    { action: 'write', resource: { type: 'users', id: userID } },
    ...permissionsOf(server, 'buckets'),
  ];
  const parent = withToken(server, (await created(server, { permissions })).token);
  return (await parent('POST', path, { orgID, permissions: permissionsOf(server, ...types) })).status;
}
