import { created, operatorOf, withToken } from '../../client.ts';
import { administrationOf, bucketPath, type Probe, patched, path, read } from '../probe.ts';

/** What is seen of faults in what an update leaves alone. */
export const updateOthersProbes: Readonly<Record<string, Probe>> = {
  'description-lands-on-next': {
    observe: async (server) => {
      const alike = { status: 'inactive', description: 'alike' };
      const made = [await created(server, alike), await created(server, alike), await created(server, alike)];
      await patched(server, made[1]?.id ?? '', { description: 'changed' });
      const now = await Promise.all(made.map(({ id }) => read(server, id)));
      return now.map(({ description }) => description);
    },
    right: ['alike', 'changed', 'alike'],
    wrong: ['alike', 'changed', 'changed'],
  },
  'bucket-right-bound-to-name': {
    observe: async (server) => {
      const { orgID, bucketID } = server.fixture;
      const one = [{ action: 'read', resource: { type: 'buckets', orgID, id: bucketID } }];
      const holder = withToken(server, (await created(server, { permissions: one })).token);
      const reads = async () => (await holder('GET', bucketPath(server))).status === 200;
      const seen = [await reads()];
      await operatorOf(server)('PATCH', bucketPath(server), { name: 'renamed-bucket' });
      return [...seen, await reads()];
    },
    right: [true, true],
    wrong: [true, false],
  },
  'changer-leaves-rights': {
    observe: async (server) => {
      const { orgID, bucketID } = server.fixture;
      const one = [{ action: 'read', resource: { type: 'buckets', orgID, id: bucketID } }];
      const made = await created(server, { permissions: one });
      const { token } = await created(server, { permissions: administrationOf(server) });
      const reads = async () => (await withToken(server, made.token)('GET', `${path}/${made.id}`)).status === 200;
      const seen = [await reads()];
      await withToken(server, token)('PATCH', `${path}/${made.id}`, { description: 'changed' });
      return [...seen, await reads()];
    },
    right: [false, false],
    wrong: [false, true],
  },
};
