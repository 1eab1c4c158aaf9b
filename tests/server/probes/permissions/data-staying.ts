import { created, operatorOf, shown, withToken } from '../../client.ts';
import type { Probe } from '../probe.ts';

/** What is seen of doors to data that open with use. */
export const permissionsDataStayingProbes: Readonly<Record<string, Probe>> = {
  'third-query-opens-buckets': {
    observe: async (server) => {
      const { orgID, bucketID } = server.fixture;
      const { id } = shown(
        await operatorOf(server)('POST', '/api/v2/buckets', { orgID, name: 'other', retentionRules: [] }),
      );
      const permissions = [{ action: 'read', resource: { type: 'buckets', orgID, id: bucketID } }];
      const holder = withToken(server, (await created(server, { permissions })).token ?? '');
      const query = (bucket: string) => ({ type: 'flux', query: `from(bucketID: "${bucket}") |> range(start: 0)` });
      const statuses: number[] = [];
      for (const bucket of [bucketID, bucketID, id, id])
        statuses.push((await holder('POST', `/api/v2/query?orgID=${orgID}`, query(bucket))).status);
      return statuses;
    },
    right: [200, 200, 404, 404],
    wrong: [200, 200, 200, 200],
  },
};
