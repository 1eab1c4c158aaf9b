import type { RunningServer } from '../../../../server/index.ts';
import { created } from '../../client.ts';
import { list, type Probe } from '../probe.ts';
import { isShown } from '../shared/filtered.ts';

const unknown = '00000000000000aa';

/** What is seen of faults in several filters at once. */
export const filtersCombinationsProbes: Readonly<Record<string, Probe>> = {
  'filters-alternative': {
    observe: async (server) =>
      ofTwoUsers(server, `?orgID=${server.fixture.orgID}&userID=${server.fixture.otherUserID}`),
    right: [false, true],
    wrong: [true, true],
  },
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
  'repeated-filter-ignored': {
    observe: (server) => isShown(server, () => [`?userID=${unknown}&userID=${unknown}`, `?userID=${unknown}`]),
    right: [false, false],
    wrong: [true, false],
  },
};

/** Whether a list shows an authorization of the first user, and one of the other user. */
async function ofTwoUsers(server: RunningServer, query: string): Promise<readonly boolean[]> {
  const made = [await created(server), await created(server, { userID: server.fixture.otherUserID })];
  const rows = (await list(server, query)).map(({ id }) => id);
  return made.map(({ id }) => rows.includes(id));
}
