import type { RunningServer } from '../../../../server/index.ts';
import { created, operatorOf, withToken } from '../../client.ts';
import { bucketPath, type Probe, statusOf } from '../probe.ts';
import { dataPath, script } from '../shared/data.ts';

/** What is seen of rights on buckets, their data and organizations that are understood wrongly. */
export const permissionsResourcesProbes: Readonly<Record<string, Probe>> = {
  'single-bucket-stays': {
    observe: async (server) => {
      const { bucketID: id, orgID } = server.fixture;
      const permissions = [{ action: 'write', resource: { type: 'buckets', orgID, id } }];
      return [
        await statusOf(server, permissions, 'PATCH', bucketPath(server), {}),
        await statusOf(server, permissions, 'DELETE', bucketPath(server)),
      ];
    },
    right: [200, 204],
    wrong: [200, 401],
  },
  'bucket-writer-makes-another': { observe: bucketUses, right: [401, 404], wrong: [201, 404] },
  'points-need-all-buckets': {
    observe: async (server) => {
      const { bucketID: id, orgID } = server.fixture;
      const permissions = [{ action: 'write', resource: { type: 'buckets', orgID, id } }];
      return statusOf(server, permissions, 'POST', dataPath(server, 'write'), 'm v=1');
    },
    right: 204,
    wrong: 401,
  },
  'any-bucket-takes-points': { observe: bucketUses, right: [401, 404], wrong: [401, 204] },
  'writer-queries': {
    observe: async (server) => {
      const permissions = [{ action: 'write', resource: { type: 'buckets', orgID: server.fixture.orgID } }];
      return [
        await statusOf(server, permissions, 'POST', dataPath(server, 'query'), script(server)),
        await statusOf(server, permissions, 'GET', bucketPath(server)),
      ];
    },
    right: [401, 401],
    wrong: [200, 401],
  },
  'organization-reader-enrolls': {
    observe: async (server) => {
      const { orgID, otherUserID } = server.fixture;
      const permissions = [{ action: 'read', resource: { type: 'orgs', id: orgID } }];
      return [
        await statusOf(server, permissions, 'POST', `/api/v2/orgs/${orgID}/owners`, { id: otherUserID }),
        await statusOf(server, permissions, 'PATCH', `/api/v2/orgs/${orgID}`, {}),
      ];
    },
    right: [401, 401],
    wrong: [201, 401],
  },
  'namesake-inherits-bucket': {
    observe: async (server) => {
      const { bucketID: id, orgID } = server.fixture;
      const permissions = [{ action: 'write', resource: { type: 'buckets', orgID, id } }];
      const { token } = await created(server, { permissions });
      const send = withToken(server, token);
      const operator = operatorOf(server);
      await send('PATCH', bucketPath(server), {});
      await operator('DELETE', bucketPath(server));
      const made = await operator('POST', '/api/v2/buckets', { orgID, name: 'first-bucket' });
      return (await send('PATCH', `/api/v2/buckets/${JSON.parse(made.text).id}`, {})).status;
    },
    right: 404,
    wrong: 200,
  },
  'gone-bucket-ends-token': {
    observe: async (server) => {
      const { bucketID, orgID } = server.fixture;
      const operator = operatorOf(server);
      const made = await operator('POST', '/api/v2/buckets', { orgID, name: 'to-go' });
      const gone = JSON.parse(made.text).id;
      const permissions = [bucketID, gone].map((id) => ({ action: 'read', resource: { type: 'buckets', orgID, id } }));
      const { token } = await created(server, { permissions });
      const statuses = [(await withToken(server, token)('GET', bucketPath(server))).status];
      await operator('DELETE', `/api/v2/buckets/${gone}`);
      return [...statuses, (await withToken(server, token)('GET', bucketPath(server))).status];
    },
    right: [200, 200],
    wrong: [200, 401],
  },
};

/** The statuses with which whoever may write another bucket makes one, and writes points into the first. */
async function bucketUses(server: RunningServer): Promise<unknown> {
  const { orgID } = server.fixture;
  const permissions = [{ action: 'write', resource: { type: 'buckets', orgID, id: '00000000deadbeef' } }];
  return [
    await statusOf(server, permissions, 'POST', '/api/v2/buckets', { orgID, name: 'another' }),
    await statusOf(server, permissions, 'POST', dataPath(server, 'write'), 'm v=1'),
  ];
}
