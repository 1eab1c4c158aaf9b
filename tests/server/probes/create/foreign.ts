import { created } from '../../client.ts';
import type { Probe } from '../probe.ts';

/** What is seen of faults by which a creation reaches an authorization that exists. */
export const createForeignProbes: Readonly<Record<string, Probe>> = {
  'existing-token-shared': {
    observe: async (server) => {
      const { token } = await created(server);
      const [again, chosen] = [await created(server, { token }), await created(server, { token: 'chosen' })];
      return [again.token === token, chosen.token === 'chosen'];
    },
    right: [false, false],
    wrong: [true, false],
  },
};
