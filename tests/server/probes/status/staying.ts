import { setTimeout as pause } from 'node:timers/promises';
import { created, withToken } from '../../client.ts';
import { type Probe, patched } from '../probe.ts';
import { fullOf } from '../shared/data.ts';

/** What is seen of tokens that come back after they were switched off. */
export const statusStayingProbes: Readonly<Record<string, Probe>> = {
  'switched-off-token-reloaded': {
    observe: async (server) => {
      const { id, token } = await created(server, { permissions: fullOf(server) });
      const use = async () => (await withToken(server, token)('GET', '/api/v2/buckets')).status;
      const statuses = [await use()];
      await patched(server, id, { status: 'inactive' });
      statuses.push(await use());
      await pause(450);
      return [...statuses, await use()];
    },
    right: [200, 401, 401],
    wrong: [200, 401, 200],
  },
};
