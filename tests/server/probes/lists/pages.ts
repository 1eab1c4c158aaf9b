import type { RunningServer } from '../../../../server/index.ts';
import { operatorOf } from '../../client.ts';
import type { Probe } from '../probe.ts';

/** What is seen of faults in pages. */
export const listsPagesProbes: Readonly<Record<string, Probe>> = {
  'page-begins-late': {
    observe: async (server) => {
      const { orgID } = server.fixture;
      for (const name of ['first', 'second']) await operatorOf(server)('POST', '/api/v2/buckets', { orgID, name });
      const all = await buckets(server, '');
      const [first = ''] = all;
      const [behind, skipped] = [await buckets(server, `&after=${first}`), await buckets(server, '&offset=1')];
      return [behind, skipped].map((page) => all.length - page.length);
    },
    right: [1, 1],
    wrong: [2, 1],
  },
};

async function buckets(server: RunningServer, query: string): Promise<readonly string[]> {
  const reply = await operatorOf(server)('GET', `/api/v2/buckets?orgID=${server.fixture.orgID}${query}`);
  return (JSON.parse(reply.text).buckets as readonly { readonly id: string }[]).map(({ id }) => id);
}
