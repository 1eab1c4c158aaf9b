import { created } from '../../client.ts';
import { list, type Probe } from '../probe.ts';

/** What is seen of faults in lists of what was created at once. */
export const listsAtOnceProbes: Readonly<Record<string, Probe>> = {
  'millisecond-holds-one': {
    observe: async (server) => {
      const resource = { type: 'buckets', orgID: server.fixture.orgID, id: '00000000000000bb' };
      const permissions = [{ action: 'read', resource }];
      const made = await Promise.all(Array.from({ length: 40 }, () => created(server, { permissions })));
      const shown = (await list(server)).filter(({ id }) => made.some((one) => one.id === id));
      const moments = new Set(made.map(({ createdAt }) => Date.parse(createdAt))).size;
      return shown.length === made.length ? 'all' : shown.length === moments ? 'one of each millisecond' : shown.length;
    },
    right: 'all',
    wrong: 'one of each millisecond',
  },
};
