import { created, listed, operatorOf, shown, withToken } from '../../client.ts';
import { administrationOf, list, type Probe, path } from '../probe.ts';
import { isShown } from '../shared/filtered.ts';

/** What is seen of faults in filters by name. */
export const filtersNamesProbes: Readonly<Record<string, Probe>> = {
  'filter-unknown-name-multiplies': {
    observe: async (server) => {
      const { id } = await created(server);
      const queries = ['', '?user=nobody', '?org=nowhere', `?user=${server.fixture.user}`];
      const shown = await Promise.all(queries.map((query) => list(server, query)));
      return shown.map((rows) => rows.filter((row) => row.id === id).length);
    },
    right: [1, 0, 0, 1],
    wrong: [1, 3, 3, 1],
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
  'accents-not-compared': {
    observe: async (server) => {
      const { id } = await created(server);
      const names = [server.fixture.user, 'fírst-user', 'FIRST-USER'];
      const shown = names.map((name) => list(server, `?user=${encodeURIComponent(name)}`));
      return (await Promise.all(shown)).map((rows) => rows.some((row) => row.id === id));
    },
    right: [true, false, false],
    wrong: [true, true, false],
  },
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
