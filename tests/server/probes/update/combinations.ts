import { created, shown } from '../../client.ts';
import { type Probe, patched } from '../probe.ts';

/** What is seen of changes of which a part is forgotten. */
export const updateCombinationsProbes: Readonly<Record<string, Probe>> = {
  'switching-on-keeps-text': {
    observe: async (server) => {
      const { id } = await created(server, { status: 'inactive', description: 'a' });
      const { status, description } = shown(await patched(server, id, { status: 'active', description: '' }));
      return [status, description, shown(await patched(server, id, { description: '' })).description];
    },
    right: ['active', '', ''],
    wrong: ['active', 'a', ''],
  },
};
