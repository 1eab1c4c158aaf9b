import { created, operatorOf, withToken } from '../../client.ts';
import { type Probe, permissionsOf } from '../probe.ts';

/** What is seen of users who leave organizations. */
export const usersLeavingProbes: Readonly<Record<string, Probe>> = {
  'leaving-one-is-leaving-all': {
    observe: async (server) => {
      const { otherUserID: userID, secondOrgID: orgID } = server.fixture;
      const permissions = [{ action: 'read', resource: { type: 'buckets', orgID } }];
      const there = await created(server, { userID, orgID, permissions });
      const here = await created(server, { userID, permissions: permissionsOf(server, 'buckets') });
      await operatorOf(server)('DELETE', `/api/v2/orgs/${server.fixture.orgID}/members/${userID}`);
      const statuses = [there, here].map(
        async ({ token }) => (await withToken(server, token)('GET', '/api/v2/buckets')).status,
      );
      return Promise.all(statuses);
    },
    right: [200, 200],
    wrong: [401, 200],
  },
};
