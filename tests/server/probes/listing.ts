import { created, operatorOf } from '../client.ts';
import { list, type Probe, path } from './probe.ts';

/** What is seen of faults in lists. */
export const listingProbes: Readonly<Record<string, Probe>> = {
  'listed-twice': {
    observe: async (server) => {
      const { id } = await created(server);
      return (await list(server)).filter((row) => row.id === id).length;
    },
    right: 1,
    wrong: 2,
  },
  'filter-user-ignored': {
    observe: async (server) => (await list(server, `?userID=${server.fixture.otherUserID}`)).length > 0,
    right: false,
    wrong: true,
  },
  'filter-org-name-ignored': {
    observe: async (server) => (await list(server, '?org=nowhere')).length > 0,
    right: false,
    wrong: true,
  },
  'link-missing-self': {
    observe: async (server) => JSON.parse((await operatorOf(server)('GET', path)).text).links,
    right: { self: path },
    wrong: {},
  },
};
