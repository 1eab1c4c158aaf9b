import { created, operatorOf, withToken } from '../../client.ts';
import { bucketPath, type Probe, path } from '../probe.ts';

/** What is seen of permissions that hinder each other. */
export const permissionsSeveralProbes: Readonly<Record<string, Probe>> = {
  'narrow-hidden-by-other-action': {
    observe: async (server) => {
      const { orgID, userID } = server.fixture;
      const { id } = await created(server);
      const user = { action: 'read', resource: { type: 'users', id: userID } };
      const narrow = { action: 'read', resource: { type: 'authorizations', orgID, id } };
      const wide = { action: 'write', resource: { type: 'authorizations', orgID } };
      const statusWith = async (...permissions: readonly object[]) =>
        (await withToken(server, (await created(server, { permissions })).token)('GET', `${path}/${id}`)).status;
      return [await statusWith(user, narrow), await statusWith(user, narrow, wide)];
    },
    right: [200, 200],
    wrong: [200, 404],
  },
  'middle-digit-not-compared': {
    observe: async (server) => {
      const { orgID, bucketID } = server.fixture;
      const statusWith = async (place: number) => {
        const digit = bucketID[place] === '0' ? '1' : '0';
        const id = `${bucketID.slice(0, place)}${digit}${bucketID.slice(place + 1)}`;
        const permissions = [{ action: 'read', resource: { type: 'buckets', orgID, id } }];
        const { token } = await created(server, { permissions });
        return (await withToken(server, token)('GET', bucketPath(server))).status;
      };
      return [await statusWith(8), await statusWith(9)];
    },
    right: [404, 404],
    wrong: [200, 404],
  },
  'third-query-opens-buckets': {
    observe: async (server) => {
      const { orgID, bucketID } = server.fixture;
      await operatorOf(server)('POST', '/api/v2/buckets', { orgID, name: 'other', retentionRules: [] });
      const permissions = [{ action: 'read', resource: { type: 'buckets', orgID, id: bucketID } }];
      const holder = withToken(server, (await created(server, { permissions })).token ?? '');
      const own = JSON.parse((await operatorOf(server)('GET', `/api/v2/buckets/${bucketID}`)).text) as { name: string };
      const query = (bucket: unknown) => ({ type: 'flux', query: `from(bucket: "${bucket}") |> range(start: 0)` });
      const statuses: number[] = [];
      for (const bucket of [own.name, own.name, 'other', 'other'])
        statuses.push((await holder('POST', `/api/v2/query?orgID=${orgID}`, query(bucket))).status);
      return statuses;
    },
    right: [200, 200, 404, 404],
    wrong: [200, 200, 200, 200],
  },
};
