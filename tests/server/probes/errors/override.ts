import { created, operatorOf } from '../../client.ts';
import { type Probe, path } from '../probe.ts';

/** What is seen of faults in requests that are said to have another method than their own. */
export const errorsOverrideProbes: Readonly<Record<string, Probe>> = {
  'head-carries-deletion': {
    observe: async (server) => {
      const { id } = await created(server);
      const ask = async (method: string) => (await operatorOf(server)(method, `${path}/${id}?_method=DELETE`)).status;
      const before = await ask('GET');
      await ask('HEAD');
      return [before, await ask('GET')];
    },
    right: [200, 200],
    wrong: [200, 404],
  },
};
