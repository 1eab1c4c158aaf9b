import type { RunningServer } from '../../../server/index.ts';
import { created, operatorOf, withToken } from '../client.ts';
import { list, type Probe, path, unknown } from './probe.ts';

/** What is seen of faults in deletion. */
export const deletionProbes: Readonly<Record<string, Probe>> = {
  'delete-answers-ok': {
    observe: async (server) => {
      const { id } = await created(server);
      const { status, text } = await operatorOf(server)('DELETE', `${path}/${id}`);
      return [status, text];
    },
    right: [204, ''],
    wrong: [200, ''],
  },
  'delete-keeps-listing': { observe: (server) => afterDeletion(server, 'listed'), right: false, wrong: true },
  'delete-keeps-token': { observe: (server) => afterDeletion(server, 'token'), right: 401, wrong: 200 },
  'delete-keeps-item': { observe: (server) => afterDeletion(server, 'item'), right: 404, wrong: 200 },
  'delete-twice-succeeds': {
    observe: async (server) => [
      await afterDeletion(server, 'again'),
      (await operatorOf(server)('DELETE', unknown)).status,
    ],
    right: [404, 404],
    wrong: [204, 404],
  },
  'delete-unknown-succeeds': {
    observe: async (server) => [
      await afterDeletion(server, 'again'),
      (await operatorOf(server)('DELETE', unknown)).status,
    ],
    right: [404, 404],
    wrong: [404, 204],
  },
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
};

/** Deletes an authorization, and looks for it in one way. */
async function afterDeletion(
  server: RunningServer,
  aspect: 'listed' | 'token' | 'item' | 'again',
): Promise<boolean | number> {
  const { id, token } = await created(server);
  await operatorOf(server)('DELETE', `${path}/${id}`);
  if (aspect === 'listed') return (await list(server)).some((row) => row.id === id);
  if (aspect === 'token') return (await withToken(server, token)('GET', '/api/v2/buckets')).status;
  return (await operatorOf(server)(aspect === 'item' ? 'GET' : 'DELETE', `${path}/${id}`)).status;
}

/** Whether two authorizations outlive a third: one that equals it, and one with another description. */
async function sparesOthers(server: RunningServer, parts: Record<string, unknown>): Promise<readonly boolean[]> {
  const goes = await created(server, parts);
  const stay = [await created(server, parts), await created(server, { ...parts, description: 'another' })];
  await operatorOf(server)('DELETE', `${path}/${goes.id}`);
  const left = (await list(server)).map(({ id }) => id);
  return stay.map(({ id }) => left.includes(id));
}
