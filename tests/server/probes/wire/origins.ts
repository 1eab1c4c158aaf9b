import { operatorOf } from '../../client.ts';
import { type Probe, path } from '../probe.ts';

/** What is seen of faults in whom a server trusts. */
export const wireOriginsProbes: Readonly<Record<string, Probe>> = {
  'origin-trusted-by-its-beginning': {
    observe: async (server) => {
      const allowed = async (origin: string) => {
        const { headers } = await operatorOf(server)('GET', path, undefined, { origin });
        return headers.get('access-control-allow-credentials');
      };
      return [await allowed('http://127.0.0.1.stranger.example'), await allowed('http://stranger.example')];
    },
    right: [null, null],
    wrong: ['true', null],
  },
};
