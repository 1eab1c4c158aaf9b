import { created, operatorOf } from '../../client.ts';
import { bucketPath, type Probe, path, permissionsOf, statusOf } from '../probe.ts';

/** What is seen of checks that are got around. */
export const permissionsWaysAroundProbes: Readonly<Record<string, Probe>> = {
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
