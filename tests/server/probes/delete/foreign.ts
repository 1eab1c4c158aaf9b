import { created, operatorOf } from '../../client.ts';
import { type Probe, path } from '../probe.ts';

/** What is seen of faults by which a deletion reaches another authorization. */
export const deleteForeignProbes: Readonly<Record<string, Probe>> = {
  'listed-ids-end-along': {
    observe: async (server) => {
      const [other, first, second] = [await created(server), await created(server), await created(server)];
      const remaining = async () => (await operatorOf(server)('GET', `${path}/${other.id}`)).status;
      await operatorOf(server)('DELETE', `${path}/${first.id}`);
      const before = await remaining();
      await operatorOf(server)('DELETE', `${path}/${second.id}`, { ids: [other.id] });
      return [before, await remaining()];
    },
    right: [200, 200],
    wrong: [200, 404],
  },
};
