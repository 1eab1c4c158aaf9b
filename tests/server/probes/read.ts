import { created, operatorOf, shown as shownIn } from '../client.ts';
import { list, type Probe, patched, path, read } from './probe.ts';
import { single, twinsListed } from './shared/twins.ts';

/** What is seen of faults in reading and listing. */
export const readProbes: Readonly<Record<string, Probe>> = {
  'listed-twice': {
    observe: async (server) => {
      const { id } = await created(server);
      return (await list(server)).filter((row) => row.id === id).length;
    },
    right: 1,
    wrong: 2,
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
  'read-differs': {
    observe: async (server) => (await read(server, (await created(server, { description: ' a ' })).id)).description,
    right: ' a ',
    wrong: 'a',
  },
  'named-list-sorts-permissions': {
    observe: async (server) => {
      const { orgID, user } = server.fixture;
      const permissions = ['tasks', 'buckets'].map((type) => ({ action: 'read', resource: { type, orgID } }));
      const { id } = await created(server, { permissions });
      const types = async (query: string) =>
        (await list(server, query)).find((row) => row.id === id)?.permissions.map(({ resource }) => resource.type);
      return [await types(`?user=${user}`), await types('')];
    },
    right: [
      ['tasks', 'buckets'],
      ['tasks', 'buckets'],
    ],
    wrong: [
      ['buckets', 'tasks'],
      ['tasks', 'buckets'],
    ],
  },
  'switching-off-shows-token': {
    observe: async (server) => {
      const { id, token } = await created(server);
      const shown = async (status: string) => shownIn(await patched(server, id, { status })).token === token;
      return [await shown('inactive'), await shown('active')];
    },
    right: [false, false],
    wrong: [true, false],
  },
  'query-describes-item': {
    observe: async (server) => {
      const [one, other] = [await created(server, { description: 'a' }), await created(server, { description: 'b' })];
      const described = async (query: string) =>
        shownIn(await operatorOf(server)('GET', `${path}/${one.id}${query}`)).description;
      return [await described(''), await described(`?id=${other.id}`)];
    },
    right: ['a', 'a'],
    wrong: ['a', 'b'],
  },
};
