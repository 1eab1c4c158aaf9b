import { created, sender } from '../../client.ts';
import { type Probe, path } from '../probe.ts';

/** What is seen of faults that let somebody in without a credential. */
export const authenticationWaysAroundProbes: Readonly<Record<string, Probe>> = {
  'path-parameters-let-in': {
    observe: async (server) => {
      const { id } = await created(server);
      const ask = async (asked: string) => (await sender(server.url, {})('GET', asked)).status;
      return [await ask(`${path}/${id}`), await ask(`${path}/${id};x=1`), await ask(`${path};x/${id}`)];
    },
    right: [401, 401, 401],
    wrong: [401, 200, 200],
  },
  'options-served-to-all': {
    observe: async (server) => {
      const { id } = await created(server);
      const ask = async (method: string) => (await sender(server.url, {})(method, `${path}/${id}`)).status;
      return [await ask('GET'), await ask('OPTIONS')];
    },
    right: [401, 401],
    wrong: [401, 200],
  },
};
