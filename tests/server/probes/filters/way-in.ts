import { created, listed, withToken } from '../../client.ts';
import { administrationOf, type Probe, path } from '../probe.ts';

/** What is seen of faults in filters by those who may not read everything. */
export const filtersWayInProbes: Readonly<Record<string, Probe>> = {
  'names-of-owner-open-list': {
    observe: async (server) => {
      const { otherUserID: userID } = server.fixture;
      const { id, org } = await created(server, { userID });
      const { token } = await created(server, { permissions: administrationOf(server) });
      const shows = async (query: string) =>
        listed(await withToken(server, token)('GET', `${path}${query}`)).some((row) => row.id === id);
      return [await shows(`?userID=${userID}`), await shows(`?userID=${userID}&org=${encodeURIComponent(org)}`)];
    },
    right: [false, false],
    wrong: [false, true],
  },
};
