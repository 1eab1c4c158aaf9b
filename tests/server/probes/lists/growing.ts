import type { RunningServer } from '../../../../server/index.ts';
import { created, listed, operatorOf, withToken } from '../../client.ts';
import { administrationOf, list, type Probe, path } from '../probe.ts';

/** How often lists show each of some authorizations of the first user with the same permissions. */
async function timesShown(server: RunningServer, query: string, token: string, made: readonly string[]) {
  const rows = listed(await withToken(server, token)('GET', `${path}${query}`));
  return made.map((id) => rows.filter((row) => row.id === id).length);
}

async function many(server: RunningServer, count: number): Promise<readonly string[]> {
  const permissions = [
    { action: 'read', resource: { type: 'buckets', orgID: server.fixture.orgID, id: '00000000000000bb' } },
  ];
  const made: string[] = [];
  while (made.length < count) made.push((await created(server, { permissions })).id);
  return made;
}

/** The places, from 1, of what is not shown once, with how often it is shown. */
function odd(times: readonly number[]): readonly (readonly [number, number])[] {
  return times.flatMap((count, index) => (count === 1 ? [] : [[index + 1, count] as const]));
}

/** What is seen of faults in lists that are longer than a page. */
export const listsGrowingProbes: Readonly<Record<string, Probe>> = {
  'page-end-lost-to-some': {
    observe: async (server) => {
      const { token } = await created(server, { permissions: administrationOf(server) });
      const made = await many(server, 102);
      return odd(await timesShown(server, '', token, made));
    },
    right: [],
    wrong: [[101, 0]],
  },
  'page-end-again-under-filter': {
    observe: async (server) => {
      const { operatorToken, org } = server.fixture;
      const made = await many(server, 51);
      return odd(await timesShown(server, `?org=${org}`, operatorToken, made));
    },
    right: [],
    wrong: [[50, 2]],
  },
  'forty-alike-at-most': {
    observe: async (server) => {
      const made = await many(server, 42);
      return odd(await timesShown(server, '', server.fixture.operatorToken, made));
    },
    right: [],
    wrong: [
      [1, 0],
      [2, 0],
    ],
  },
  'last-hidden-after-deletion': {
    observe: async (server) => {
      const [first = '', ...rest] = await many(server, 67);
      await operatorOf(server)('DELETE', `${path}/${first}`);
      const before = odd(await timesShown(server, '', server.fixture.operatorToken, rest));
      await created(server);
      return [
        before,
        odd(await timesShown(server, '', server.fixture.operatorToken, rest)),
        (await list(server)).length > 66,
      ];
    },
    right: [[], [], true],
    wrong: [[[66, 0]], [], true],
  },
};
