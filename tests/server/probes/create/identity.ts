import type { RunningServer } from '../../../../server/index.ts';
import { created } from '../../client.ts';
import type { Probe } from '../probe.ts';
import { sometimes } from '../shared/races.ts';

/** What is seen of faults in issued tokens and ids. */
export const createIdentityProbes: Readonly<Record<string, Probe>> = {
  'create-takes-token': {
    observe: async (server) => {
      const { id, token } = await created(server, { id: '00000000000000aa', token: 'chosen' });
      return [id === '00000000000000aa', token === 'chosen'];
    },
    right: [false, false],
    wrong: [false, true],
  },
  'token-reused': {
    observe: async (server) => new Set([await created(server), await created(server)].map(({ token }) => token)).size,
    right: 2,
    wrong: 1,
  },
  'third-twin-shares-token': {
    observe: async (server) => {
      const { orgID, bucketID } = server.fixture;
      const single = [{ action: 'read', resource: { type: 'buckets', orgID, id: bucketID } }];
      return [await differentTokens(server, 3, { permissions: single }), await differentTokens(server, 3, {})];
    },
    right: [3, 3],
    wrong: [2, 3],
  },
  'token-short': { observe: async (server) => (await created(server)).token.length, right: 88, wrong: 8 },
  'token-tells-time': {
    observe: async (server) => {
      const { token, createdAt } = await created(server);
      return token.startsWith(String(Date.parse(createdAt)).slice(0, 9));
    },
    right: false,
    wrong: true,
  },
  'create-takes-same-id': sometimes(async (server) => {
    const [one, other] = await Promise.all([created(server), created(server)]);
    return one.id === other.id;
  }),
};

async function differentTokens(server: RunningServer, count: number, parts: Record<string, unknown>): Promise<number> {
  const tokens = new Set<string>();
  for (let times = 0; times < count; times += 1) tokens.add((await created(server, parts)).token);
  return tokens.size;
}
