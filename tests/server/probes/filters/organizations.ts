import { created, operatorOf, shown } from '../../client.ts';
import { list, type Probe, path } from '../probe.ts';

/** What is seen of filters that look no further than they have to. */
export const filtersOrganizationsProbes: Readonly<Record<string, Probe>> = {
  'filter-stops-at-organization': {
    observe: async (server) => {
      const { orgID, secondOrgID, userID, user } = server.fixture;
      const permissions = [{ action: 'read', resource: { type: 'buckets', orgID: secondOrgID } }];
      const elsewhere = { orgID: secondOrgID, userID, permissions };
      const there = shown(await operatorOf(server)('POST', path, elsewhere));
      await created(server, { orgID });
      const finds = async (query: string) => (await list(server, query)).some(({ id }) => id === there.id);
      return [await finds(`?user=${user}`), await finds(`?userID=${userID}`)];
    },
    right: [true, true],
    wrong: [false, true],
  },
};
