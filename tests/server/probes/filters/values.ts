import { created } from '../../client.ts';
import { list, type Probe } from '../probe.ts';
import { isShown } from '../shared/filtered.ts';

/** What is seen of faults in unusual values of filters. */
export const filtersValuesProbes: Readonly<Record<string, Probe>> = {
  'filter-unknown-id-ignored': {
    observe: async (server) => [
      (await list(server, '?userID=00000000000000aa')).length > 0,
      (await list(server, '?orgID=00000000000000aa')).length > 0,
      (await list(server, `?userID=${server.fixture.otherUserID}`)).length > 0,
    ],
    right: [false, false, false],
    wrong: [true, true, false],
  },
  'control-character-ignores-filter': {
    observe: (server) => isShown(server, () => ['?user=x%00', '?org=%0A', '?org=x']),
    right: [false, false, false],
    wrong: [true, true, false],
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
};
