import { setTimeout as pause } from 'node:timers/promises';
import { created, operatorOf, withToken } from '../../client.ts';
import { type Probe, patched, path } from '../probe.ts';
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
  'used-often-forever': {
    observe: async (server) => {
      const statusAfter = async (uses: number) => {
        const { id, token } = await created(server);
        const use = () => withToken(server, token ?? '')('GET', '/api/v2/buckets');
        for (let index = 0; index < uses; index += 1) await use();
        await operatorOf(server)('DELETE', `${path}/${id}`);
        return (await use()).status;
      };
      return [await statusAfter(99), await statusAfter(100)];
    },
    right: [401, 401],
    wrong: [401, 200],
  },
};
