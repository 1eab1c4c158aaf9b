import { created, operatorOf, withToken } from '../../client.ts';
import { type Probe, path } from '../probe.ts';

/** What is seen of tokens that come back after their authorizations were deleted. */
export const deleteStayingProbes: Readonly<Record<string, Probe>> = {
  'deleted-token-insists': {
    observe: async (server) => {
      const { id, token } = await created(server);
      await operatorOf(server)('DELETE', `${path}/${id}`);
      const statuses: number[] = [];
      for (let use = 0; use < 16; use += 1) {
        statuses.push((await withToken(server, token)('GET', '/api/v2/buckets')).status);
      }
      return [statuses[0], statuses[14], statuses[15]];
    },
    right: [401, 401, 401],
    wrong: [401, 401, 200],
  },
};
