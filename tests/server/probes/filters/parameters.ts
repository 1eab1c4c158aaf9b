import { created } from '../../client.ts';
import { list, type Probe } from '../probe.ts';

/** What is seen of faults in single parameters. */
export const filtersParametersProbes: Readonly<Record<string, Probe>> = {
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
};
