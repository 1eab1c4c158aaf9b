import type { RunningServer } from '../../../../server/index.ts';
import { created, operatorOf } from '../../client.ts';
import { list, type Probe, path, permissionsOf } from '../probe.ts';
import { deleted, remove, status } from '../shared/deletion.ts';

const off = { status: 'inactive' };

/** What is seen of what deletions do to other authorizations. */
export const deleteOthersProbes: Readonly<Record<string, Probe>> = {
  'delete-takes-equals': {
    observe: async (server) => {
      const { orgID, bucketID } = server.fixture;
      const permissions = [{ action: 'read', resource: { type: 'buckets', orgID, id: bucketID } }];
      return [await sparesOthers(server, { permissions }), await sparesOthers(server, {})];
    },
    right: [
      [true, true],
      [true, true],
    ],
    wrong: [
      [false, true],
      [true, true],
    ],
  },
  'id-given-again': {
    observe: async (server) => {
      const gone = [
        await deleted(server, { description: 'on' }),
        await deleted(server, { ...off, description: 'off' }),
      ];
      const next = [await created(server, { description: 'on' }), await created(server, { description: 'off' })];
      return next.map(({ id }, index) => id === gone[index]?.id);
    },
    right: [false, false],
    wrong: [false, true],
  },
  'unknown-deletion-takes-next': {
    observe: async (server) => {
      const { id } = await created(server, { permissions: permissionsOf(server, 'buckets') });
      const before = (BigInt(`0x${id}`) - 1n).toString(16).padStart(16, '0');
      return [await remove(server, before), await status(server, id)];
    },
    right: [404, 200],
    wrong: [404, 404],
  },
};

/** Whether two authorizations outlive a third: one that equals it, and one with another description. */
async function sparesOthers(server: RunningServer, parts: Record<string, unknown>): Promise<readonly boolean[]> {
  const goes = await created(server, parts);
  const stay = [await created(server, parts), await created(server, { ...parts, description: 'another' })];
  await operatorOf(server)('DELETE', `${path}/${goes.id}`);
  const left = (await list(server)).map(({ id }) => id);
  return stay.map(({ id }) => left.includes(id));
}
