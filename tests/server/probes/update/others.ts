import { created } from '../../client.ts';
import { type Probe, patched, read } from '../probe.ts';

/** What is seen of faults in what an update leaves alone. */
export const updateOthersProbes: Readonly<Record<string, Probe>> = {
  'description-lands-on-next': {
    observe: async (server) => {
      const alike = { status: 'inactive', description: 'alike' };
      const made = [await created(server, alike), await created(server, alike), await created(server, alike)];
      await patched(server, made[1]?.id ?? '', { description: 'changed' });
      const now = await Promise.all(made.map(({ id }) => read(server, id)));
      return now.map(({ description }) => description);
    },
    right: ['alike', 'changed', 'alike'],
    wrong: ['alike', 'changed', 'changed'],
  },
};
