import type { RunningServer } from '../../../server/index.ts';
import { created, listed, operatorOf, withToken } from '../client.ts';
import { list, type Probe, path, permissionsOf, read } from './probe.ts';

/** What is seen of faults in lists. */
export const listingProbes: Readonly<Record<string, Probe>> = {
  'listed-twice': {
    observe: async (server) => {
      const { id } = await created(server);
      return (await list(server)).filter((row) => row.id === id).length;
    },
    right: 1,
    wrong: 2,
  },
  'link-missing-self': {
    observe: async (server) => JSON.parse((await operatorOf(server)('GET', path)).text).links,
    right: { self: path },
    wrong: {},
  },
  'own-row-hidden': {
    observe: async (server) => {
      const user = { action: 'read', resource: { type: 'users', id: server.fixture.userID } };
      const made = [
        await created(server),
        await created(server, { permissions: [...permissionsOf(server, 'authorizations'), user] }),
      ];
      const rows = listed(await withToken(server, made[1]?.token ?? '')('GET', path)).map(({ id }) => id);
      return made.map(({ id }) => rows.includes(id));
    },
    right: [true, true],
    wrong: [true, false],
  },
  'equal-listed-once': {
    observe: async (server) => [
      await twinsListed(server, 2, { permissions: single(server) }),
      await twinsListed(server, 2, {}),
    ],
    right: [2, 2],
    wrong: [1, 2],
  },
  'third-of-resource-unlisted': {
    observe: async (server) => [
      await twinsListed(server, 2, { permissions: single(server) }),
      await twinsListed(server, 1, { permissions: single(server), description: 'third' }),
    ],
    right: [2, 1],
    wrong: [2, 0],
  },
  'list-rotates': {
    observe: async (server) => {
      await created(server);
      const [first, second] = [await list(server), await list(server)].map((rows) => rows.map(({ id }) => id));
      return [first?.toString() === second?.toString(), first?.toSorted().toString() === second?.toSorted().toString()];
    },
    right: [true, true],
    wrong: [false, true],
  },
  'reading-moves-time': {
    observe: async (server) => {
      const { id, updatedAt } = await created(server);
      await new Promise((resolve) => setTimeout(resolve, 2));
      const first = (await read(server, id)).updatedAt;
      return [first === updatedAt, (await read(server, id)).updatedAt === updatedAt];
    },
    right: [true, true],
    wrong: [true, false],
  },
};

function single({ fixture: { orgID, bucketID } }: RunningServer) {
  return [{ action: 'read', resource: { type: 'buckets', orgID, id: bucketID } }];
}

/** How many of some equal authorizations a list shows. */
async function twinsListed(server: RunningServer, count: number, parts: Record<string, unknown>): Promise<number> {
  const made = new Set<string>();
  while (made.size < count) made.add((await created(server, parts)).id);
  return (await list(server)).filter(({ id }) => made.has(id)).length;
}
