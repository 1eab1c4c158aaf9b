import type { RunningServer } from '../../../server/reference.ts';
import { created, listed, type Send, withToken } from '../client.ts';
import { administrationOf, type Probe, path, permissionsOf } from './probe.ts';

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
  'write-implies-read': {
    observe: async (server) => {
      const permissions = [...permissionsOf(server, 'labels'), writing(server, 'buckets')];
      return (await statusOf(server, permissions, 'GET', `/api/v2/buckets/${server.fixture.bucketID}`)) === 200;
    },
    right: false,
    wrong: true,
  },
  'delete-needs-read': {
    observe: async (server) => {
      const writes = administrationOf(server).filter(({ action }) => action === 'write');
      return [await deletion(server, writes), await deletion(server, administrationOf(server))];
    },
    right: [204, 204],
    wrong: [404, 204],
  },
  'create-spares-user': { observe: (server) => withoutUser(server), right: [401, 401], wrong: [201, 401] },
  'delete-spares-user': { observe: (server) => withoutUser(server), right: [401, 401], wrong: [401, 204] },
  'type-not-compared': {
    observe: async (server) => {
      const user = administrationOf(server).filter(({ resource }) => resource.type === 'users');
      const { id } = await created(server);
      const permissions = [...user, ...permissionsOf(server, 'labels')];
      return [
        await statusOf(server, permissions, 'GET', `${path}/${id}`),
        await statusOf(server, permissions, 'GET', `/api/v2/buckets/${server.fixture.bucketID}`),
      ];
    },
    right: [401, 401],
    wrong: [200, 401],
  },
  'bucket-id-not-compared': {
    observe: async (server) => {
      const { orgID, bucketID } = server.fixture;
      const reading = (id: string) => [{ action: 'read', resource: { type: 'buckets', orgID, id } }];
      const ids = [bucketID, '00000000000000aa'];
      return Promise.all(ids.map((id) => statusOf(server, reading(id), 'GET', `/api/v2/buckets/${bucketID}`)));
    },
    right: [200, 404],
    wrong: [200, 200],
  },
  'child-of-one-resource-refused': {
    observe: async (server) => {
      const { orgID, bucketID } = server.fixture;
      const one = { action: 'read', resource: { type: 'buckets', orgID, id: bucketID } };
      const all = { action: 'read', resource: { type: 'buckets', orgID } };
      return [await grant(server, [one], [one]), await grant(server, [all], [one]), await grant(server, [all], [all])];
    },
    right: [201, 201, 201],
    wrong: [401, 201, 201],
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
  return grant(server, permissionsOf(server, 'buckets'), permissionsOf(server, ...types));
}

type Permissions = readonly { readonly action: string; readonly resource: Readonly<Record<string, string>> }[];

/** The status of a creation by one who holds some permissions beside those to write authorizations. */
async function grant(server: RunningServer, held: Permissions, permissions: Permissions): Promise<number> {
  const writes = administrationOf(server).filter(({ action }) => action === 'write');
  return statusOf(server, [...writes, ...held], 'POST', path, { orgID: server.fixture.orgID, permissions });
}

/** The status of the answer to one who holds some permissions. */
async function statusOf(
  server: RunningServer,
  permissions: Permissions,
  ...request: Parameters<Send>
): Promise<number> {
  const { token } = await created(server, { permissions });
  return (await withToken(server, token)(...request)).status;
}

async function deletion(server: RunningServer, held: Permissions): Promise<number> {
  const { id } = await created(server);
  return statusOf(server, held, 'DELETE', `${path}/${id}`);
}

/** The statuses of a creation and of a deletion by one who may write authorizations, but not their user. */
async function withoutUser(server: RunningServer): Promise<readonly number[]> {
  const [wanted] = permissionsOf(server, 'labels');
  const held = [writing(server, 'authorizations'), ...(wanted === undefined ? [] : [wanted])];
  const body = { orgID: server.fixture.orgID, permissions: [wanted] };
  return [await statusOf(server, held, 'POST', path, body), await deletion(server, held)];
}

function writing({ fixture }: RunningServer, type: string) {
  return { action: 'write', resource: { type, orgID: fixture.orgID } };
}
