import { created, operatorOf, withToken } from '../../client.ts';
import type { Probe } from '../probe.ts';
import { path } from '../probe.ts';

/** What is seen of tokens that are known too well. */
export const statusManyUsesProbes: Readonly<Record<string, Probe>> = {
  'used-often-forever': {
    observe: async (server) => {
      const statusAfter = async (uses: number) => {
        const { id, token } = await created(server);
        const use = () => withToken(server, token ?? '')('GET', '/api/v2/me');
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
