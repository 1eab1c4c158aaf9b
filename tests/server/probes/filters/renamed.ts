import { created, operatorOf, withToken } from '../../client.ts';
import { list, type Probe, read } from '../probe.ts';
import { otherUser } from '../shared/other-user.ts';

/** What is seen of faults with names that change. */
export const filtersRenamedProbes: Readonly<Record<string, Probe>> = {
  'first-name-kept': {
    observe: async (server) => {
      const { orgID } = server.fixture;
      const { id } = await created(server);
      await operatorOf(server)('PATCH', `/api/v2/orgs/${orgID}`, { name: 'renamed-org' });
      return (await read(server, id)).org;
    },
    right: 'renamed-org',
    wrong: 'first-org',
  },
  'token-bound-to-organization-name': {
    observe: async (server) => {
      const { secondOrgID: orgID } = server.fixture;
      const permissions = [{ action: 'read', resource: { type: 'buckets', orgID } }];
      const { token } = await created(server, { orgID, permissions });
      const used = async () => (await withToken(server, token)('GET', '/api/v2/buckets')).status;
      const before = await used();
      await operatorOf(server)('PATCH', `/api/v2/orgs/${orgID}`, { name: 'renamed-org' });
      return [before, await used()];
    },
    right: [200, 200],
    wrong: [200, 401],
  },
  'unknown-name-remembered': {
    observe: async (server) => {
      const { id } = await created(server, { userID: server.fixture.otherUserID });
      const finds = async () => (await list(server, '?user=new-name')).some((row) => row.id === id);
      const before = await finds();
      await operatorOf(server)('PATCH', otherUser(server), { name: 'new-name' });
      return [before, await finds()];
    },
    right: [false, true],
    wrong: [false, false],
  },
  'refused-name-finds-nothing': {
    observe: async (server) => {
      const { user, otherUserID: userID } = server.fixture;
      const mine = await created(server);
      const theirs = await created(server, { userID });
      const { status } = await operatorOf(server)('PATCH', otherUser(server), { name: user });
      const found = new Set((await list(server, `?user=${user}`)).map(({ id }) => id));
      return [status >= 400, found.has(mine.id), found.has(theirs.id)];
    },
    right: [true, true, false],
    wrong: [true, false, false],
  },
};
