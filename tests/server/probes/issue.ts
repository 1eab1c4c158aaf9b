import type { RunningServer } from '../../../server/index.ts';
import { created } from '../client.ts';
import type { Probe } from './probe.ts';

/** What is seen of faults in the tokens that are given out. */
export const issueProbes: Readonly<Record<string, Probe>> = {
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
};

async function differentTokens(server: RunningServer, count: number, parts: Record<string, unknown>): Promise<number> {
  const tokens = new Set<string>();
  for (let times = 0; times < count; times += 1) tokens.add((await created(server, parts)).token);
  return tokens.size;
}
