import { created } from '../../client.ts';
import { type Probe, patched, read } from '../probe.ts';

/** What is seen of faults by which an update reaches another authorization. */
export const updateForeignProbes: Readonly<Record<string, Probe>> = {
  'links-followed': {
    observe: async (server) => {
      const [changed, other] = [await created(server), await created(server)];
      await patched(server, changed.id, { description: 'changed', links: other.links });
      return (await read(server, other.id)).description;
    },
    right: '',
    wrong: 'changed',
  },
};
