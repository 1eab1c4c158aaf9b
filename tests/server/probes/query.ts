import type { RunningServer } from '../../../server/index.ts';
import { created, listed, operatorOf, withToken } from '../client.ts';
import { administrationOf, list, type Probe, path } from './probe.ts';

const unknown = '00000000000000aa';

/** What is seen of faults in queries beyond a single right filter. */
export const queryProbes: Readonly<Record<string, Probe>> = {
  'user-name-beside-organization-ignored': {
    observe: (server) =>
      isShown(server, ({ orgID, org }) => [`?user=x&orgID=${orgID}`, `?user=x&org=${org}`, '?user=x']),
    right: [false, false, false],
    wrong: [true, true, false],
  },
  'user-name-beside-id-ignored': {
    observe: (server) => isShown(server, ({ userID, orgID }) => [`?user=x&userID=${userID}`, `?user=x&orgID=${orgID}`]),
    right: [false, false],
    wrong: [true, false],
  },
  'names-need-organization-rights': {
    observe: async (server) => {
      const { id, token } = await created(server, { permissions: administrationOf(server) });
      const { user, userID, org } = server.fixture;
      const queries = [`?user=${user}`, `?org=${org}`, `?userID=${userID}`];
      const shown = queries.map(async (query) => listed(await withToken(server, token)('GET', `${path}${query}`)));
      return (await Promise.all(shown)).map((rows) => rows.some((row) => row.id === id));
    },
    right: [true, true, true],
    wrong: [false, false, true],
  },
  'wildcard-in-name': {
    observe: (server) => isShown(server, () => ['?user=first%25', '?user=second%25', '?user=%25']),
    right: [false, false, false],
    wrong: [true, false, true],
  },
  'name-decoded-twice': {
    observe: (server) => isShown(server, ({ user }) => [`?user=%2566${user.slice(1)}`, `?user=%66${user.slice(1)}`]),
    right: [false, true],
    wrong: [true, true],
  },
  'unknown-name-refused': {
    observe: async (server) => {
      const queries = ['?user=nobody', '?org=nowhere', `?user=${server.fixture.user}`];
      return Promise.all(queries.map(async (query) => (await operatorOf(server)('GET', `${path}${query}`)).status));
    },
    right: [200, 200, 200],
    wrong: [400, 400, 200],
  },
  'control-character-ignores-filter': {
    observe: (server) => isShown(server, () => ['?user=x%00', '?org=%0A', '?org=x']),
    right: [false, false, false],
    wrong: [true, true, false],
  },
  'repeated-filter-ignored': {
    observe: (server) => isShown(server, () => [`?userID=${unknown}&userID=${unknown}`, `?userID=${unknown}`]),
    right: [false, false],
    wrong: [true, false],
  },
  'empty-user-means-first': {
    observe: async (server) => {
      const { id } = await created(server, { userID: server.fixture.otherUserID });
      return (await list(server, '?userID=')).some((row) => row.id === id);
    },
    right: true,
    wrong: false,
  },
  'upper-case-id-selects-nothing': {
    observe: async (server) => {
      const { orgID, userID } = server.fixture;
      const shown = (ids: readonly string[]) => isShown(server, () => [`?orgID=${ids[0]}`, `?userID=${ids[1]}`]);
      const lower = await shown([orgID, userID]);
      const upper = await shown([orgID.toUpperCase(), userID.toUpperCase()]);
      return [lower, upper].map((lists) => lists.every((found) => found));
    },
    right: [true, true],
    wrong: [true, false],
  },
  'inactive-hidden-by-filter': {
    observe: async (server) => {
      const { id } = await created(server, { status: 'inactive' });
      const { orgID, user } = server.fixture;
      const shown = ['', `?orgID=${orgID}`, `?user=${user}`].map((query) => list(server, query));
      return (await Promise.all(shown)).map((rows) => rows.some((row) => row.id === id));
    },
    right: [true, true, true],
    wrong: [true, false, false],
  },
  'filter-id-in-force': {
    observe: (server) => isShown(server, () => [`?id=${unknown}`, '']),
    right: [true, true],
    wrong: [false, true],
  },
  'limit-honoured': {
    observe: (server) => isShown(server, () => ['?limit=1', '?limit=1000', '?limit=x']),
    right: [true, true, true],
    wrong: [false, true, true],
  },
};

/** Whether lists show an authorization of the first user that is made for them. */
async function isShown(
  server: RunningServer,
  queries: (fixture: RunningServer['fixture']) => readonly string[],
): Promise<readonly boolean[]> {
  const { id } = await created(server);
  const lists = queries(server.fixture).map((query) => list(server, query));
  return (await Promise.all(lists)).map((rows) => rows.some((row) => row.id === id));
}
