import { created } from '../../client.ts';
import { type Probe, patched, read } from '../probe.ts';

/** What is seen of faults that mix up texts that are alike. */
export const wireFormsProbes: Readonly<Record<string, Probe>> = {
  'equivalent-text-unchanged': {
    observe: async (server) => {
      const { id } = await created(server, { description: 'é' });
      await patched(server, id, { description: 'e\u0301' });
      const { length } = (await read(server, id)).description;
      await patched(server, id, { description: 'e' });
      return [length, (await read(server, id)).description];
    },
    right: [2, 'e'],
    wrong: [1, 'e'],
  },
  'numbers-lose-zeros': {
    observe: async (server) => {
      const { id } = await created(server, { description: '08' });
      const before = (await read(server, id)).description;
      await patched(server, id, { description: '007' });
      return [before, (await read(server, id)).description];
    },
    right: ['08', '007'],
    wrong: ['08', '7'],
  },
};
