import { created, operatorOf } from '../../client.ts';
import { list, type Probe, patched, path, read, unknown } from '../probe.ts';

const description = 'changed';

/** What is seen of faults in refused updates. */
export const updateRefusalProbes: Readonly<Record<string, Probe>> = {
  'refused-update-half-done': {
    observe: async (server) => {
      const { id } = await created(server, { description: 'kept' });
      const { status } = await patched(server, id, { description, status: 'ACTIVE' });
      return [status, (await read(server, id)).description];
    },
    right: [400, 'kept'],
    wrong: [400, 'changed'],
  },
  'update-creates-unknown': {
    observe: async (server) => {
      const id = unknown.slice(path.length + 1);
      const { status } = await patched(server, id, { description });
      const listed = (await list(server)).some((row) => row.id === id);
      return [status, (await operatorOf(server)('GET', unknown)).status, listed];
    },
    right: [404, 404, false],
    wrong: [404, 200, true],
  },
};
