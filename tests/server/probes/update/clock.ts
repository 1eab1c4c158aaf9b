import { created } from '../../client.ts';
import { type Probe, patched, read } from '../probe.ts';

const hour = 3_600_000;

/** What is seen of faults in the times of updates. */
export const updateClockProbes: Readonly<Record<string, Probe>> = {
  'update-time-counts': {
    observe: async (server) => {
      const { id, createdAt } = await created(server);
      await new Promise((resolve) => setTimeout(resolve, 20));
      await patched(server, id, { description: 'changed' });
      return Date.parse((await read(server, id)).updatedAt) - Date.parse(createdAt) === 1;
    },
    right: false,
    wrong: true,
  },
  'switched-on-in-local-time': {
    observe: async (server) => {
      const { id } = await created(server, { status: 'inactive' });
      await new Promise((resolve) => setTimeout(resolve, 1_600));
      await patched(server, id, { status: 'active' });
      const { createdAt, updatedAt } = await read(server, id);
      return Math.floor((Date.parse(updatedAt) - Date.parse(createdAt)) / hour);
    },
    right: 0,
    wrong: 2,
  },
};
