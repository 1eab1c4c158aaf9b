import { setTimeout as pause } from 'node:timers/promises';
import { created, shown, withToken } from '../../client.ts';
import { administrationOf, type Probe, patched, path, read } from '../probe.ts';

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
  'change-taken-back': {
    observe: async (server) => {
      const { id, token } = await created(server, { permissions: administrationOf(server), description: 'a' });
      await patched(server, id, { description: 'b' });
      for (const _ of [1, 2]) await withToken(server, token)('GET', `${path}/${id}`);
      const atOnce = (await read(server, id)).description;
      await pause(300);
      return [atOnce, (await read(server, id)).description];
    },
    right: ['b', 'b'],
    wrong: ['b', 'a'],
  },
};
