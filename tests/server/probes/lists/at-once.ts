import { created } from '../../client.ts';
import { list, type Probe } from '../probe.ts';

/** Batches of creations until two of them fall into one millisecond. */
const most = 25;

/** What is seen of faults in lists of what was created at once. */
export const listsAtOnceProbes: Readonly<Record<string, Probe>> = {
  'millisecond-holds-one': {
    observe: async (server) => {
      const resource = { type: 'buckets', orgID: server.fixture.orgID, id: '00000000000000bb' };
      const permissions = [{ action: 'read', resource }];
      const made: Awaited<ReturnType<typeof created>>[] = [];
      const moments = (): number => new Set(made.map(({ createdAt }) => Date.parse(createdAt))).size;
      // On a machine that is busy no two of a few creations fall into one millisecond.
      for (let batch = 0; batch < most && moments() === made.length; batch += 1) {
        made.push(...(await Promise.all(Array.from({ length: 40 }, () => created(server, { permissions })))));
      }
      const shown = (await list(server)).filter(({ id }) => made.some((one) => one.id === id));
      return shown.length === made.length
        ? 'all'
        : shown.length === moments()
          ? 'one of each millisecond'
          : shown.length;
    },
    right: 'all',
    wrong: 'one of each millisecond',
  },
};
