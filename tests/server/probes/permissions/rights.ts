import type { RunningServer } from '../../../../server/index.ts';
import { created, operatorOf, withToken } from '../../client.ts';
import { administrationOf, bucketPath, type Permissions, type Probe, path, permissionsOf, statusOf } from '../probe.ts';

/** What is seen of faults in permissions. */
export const permissionsProbes: Readonly<Record<string, Probe>> = {
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
  'list-without-right-empty': {
    observe: (server) => statusOf(server, permissionsOf(server, 'buckets'), 'GET', path),
    right: 401,
    wrong: 200,
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
  'denial-wears-off': {
    observe: async (server) => {
      const { id } = await created(server);
      const resource = { type: 'authorizations', orgID: server.fixture.orgID, id: '00000000000000aa' };
      const permissions = administrationOf(server).filter(
        ({ action, resource: { type } }) => action === 'read' || type === 'users',
      );
      const other = { action: 'write', resource };
      const { token } = await created(server, { permissions: [...permissions, other] });
      const statuses: number[] = [];
      for (let use = 0; use < 7; use += 1) {
        statuses.push((await withToken(server, token)('PATCH', `${path}/${id}`, {})).status);
      }
      return [statuses[0], statuses[5], statuses[6]];
    },
    right: [401, 401, 401],
    wrong: [401, 401, 200],
  },
  'cased-path-unchecked': {
    observe: async (server) => {
      const { id } = await created(server);
      const paths = [`${path}/${id}`, `/API/v2/authorizations/${id}`];
      const ask = (asked: string) => statusOf(server, permissionsOf(server, 'labels'), 'GET', asked);
      return (await Promise.all(paths.map(ask))).map((status) => status === 200);
    },
    right: [false, false],
    wrong: [false, true],
  },
  'head-unchecked': {
    observe: async (server) => {
      const { id } = await created(server);
      const ask = (method: string) => statusOf(server, permissionsOf(server, 'labels'), method, `${path}/${id}`);
      return (await Promise.all(['GET', 'HEAD'].map(ask))).map((status) => status === 200);
    },
    right: [false, false],
    wrong: [false, true],
  },
  'blank-id-dropped': {
    observe: async (server) => {
      const { orgID } = server.fixture;
      const ask = async (id: string) => {
        const permissions = [{ action: 'read', resource: { id, type: 'buckets', orgID } }];
        return (await operatorOf(server)('POST', path, { orgID, permissions })).status;
      };
      return [await ask(''), await ask('  ')];
    },
    right: [400, 400],
    wrong: [400, 201],
  },
  'last-digit-not-compared': {
    observe: async (server) => {
      const { bucketID, orgID } = server.fixture;
      const near = bucketID.slice(0, -1) + (bucketID.endsWith('0') ? '1' : '0');
      const ask = (id: string) =>
        statusOf(server, [{ action: 'read', resource: { type: 'buckets', id, orgID } }], 'GET', bucketPath(server));
      return [(await ask(near)) === 200, (await ask('00000000deadbeef')) === 200];
    },
    right: [false, false],
    wrong: [true, false],
  },
  'method-in-body-unchecked': {
    observe: async (server) => {
      const { id } = await created(server);
      const body = { _method: 'DELETE' };
      const ask = (method: string) => statusOf(server, permissionsOf(server, 'labels'), method, `${path}/${id}`, body);
      return [(await ask('PATCH')) === 200, (await ask('POST')) === 204];
    },
    right: [false, false],
    wrong: [false, true],
  },
};

function writing({ fixture }: RunningServer, type: string) {
  return { action: 'write', resource: { type, orgID: fixture.orgID } };
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
