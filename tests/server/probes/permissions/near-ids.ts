import { created, withToken } from '../../client.ts';
import { bucketPath, type Probe } from '../probe.ts';

/** What is seen of ids that are not compared in full. */
export const permissionsNearIdsProbes: Readonly<Record<string, Probe>> = {
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
};
