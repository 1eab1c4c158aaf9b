import type { RunningServer } from '../../../server/index.ts';
import { created, operatorOf } from '../client.ts';
import { list, type Probe, path } from './probe.ts';

/** What is seen of faults in filters. */
export const filterProbes: Readonly<Record<string, Probe>> = {
  'filter-user-ignored': {
    observe: async (server) => (await list(server, `?userID=${server.fixture.otherUserID}`)).length > 0,
    right: false,
    wrong: true,
  },
  'filter-user-name-ignored': {
    observe: async (server) => (await list(server, '?user=nobody')).length > 0,
    right: false,
    wrong: true,
  },
  'filter-org-name-ignored': {
    observe: async (server) => (await list(server, '?org=nowhere')).length > 0,
    right: false,
    wrong: true,
  },
  'filter-token-ignored': {
    observe: async (server) => (await list(server, '?token=none')).length > 0,
    right: false,
    wrong: true,
  },
  'filter-last-token-counts': {
    observe: async (server) => {
      const [first, second] = [await created(server), await created(server)];
      const ids = async (query: string) => (await list(server, query)).map(({ id }) => id === first.id);
      return [await ids(`?token=${first.token}&token=${second.token}`), await ids(`?token=${first.token}`)];
    },
    right: [[true], [true]],
    wrong: [[false], [true]],
  },
  'filter-token-in-force': {
    observe: async (server) => (await list(server, '?token=none')).length > 0,
    right: true,
    wrong: false,
  },
  'filter-org-selects-nothing': {
    observe: async (server) => [
      (await list(server, `?orgID=${server.fixture.orgID}`)).length > 0,
      (await list(server, `?userID=${server.fixture.userID}`)).length > 0,
    ],
    right: [true, true],
    wrong: [false, true],
  },
  'filter-unknown-id-ignored': {
    observe: async (server) => [
      (await list(server, '?userID=00000000000000aa')).length > 0,
      (await list(server, '?orgID=00000000000000aa')).length > 0,
      (await list(server, `?userID=${server.fixture.otherUserID}`)).length > 0,
    ],
    right: [false, false, false],
    wrong: [true, true, false],
  },
  'filters-alternative': {
    observe: async (server) =>
      ofTwoUsers(server, `?orgID=${server.fixture.orgID}&userID=${server.fixture.otherUserID}`),
    right: [false, true],
    wrong: [true, true],
  },
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
  'unknown-parameter-refused': {
    observe: async (server) => [
      (await operatorOf(server)('GET', `${path}?page=0`)).status,
      (await operatorOf(server)('GET', `${path}?user=x`)).status,
    ],
    right: [200, 200],
    wrong: [400, 200],
  },
};

/** Whether a list shows an authorization of the first user, and one of the other user. */
async function ofTwoUsers(server: RunningServer, query: string): Promise<readonly boolean[]> {
  const made = [await created(server), await created(server, { userID: server.fixture.otherUserID })];
  const rows = (await list(server, query)).map(({ id }) => id);
  return made.map(({ id }) => rows.includes(id));
}
