import { created, operatorOf } from '../client.ts';
import { type Probe, patched, path } from './probe.ts';

/** What is seen of faults in how requests are read. */
export const decodingProbes: Readonly<Record<string, Probe>> = {
  'trailing-bytes-accepted': {
    observe: async (server) => {
      const { id } = await created(server);
      const statuses = ['{"x":"}\\""} {', '{', '[] {}'].map(async (body) => (await patched(server, id, body)).status);
      return Promise.all(statuses);
    },
    right: [400, 400, 400],
    wrong: [200, 400, 400],
  },
  'malformed-id-not-found': {
    observe: async (server) => (await operatorOf(server)('GET', `${path}/x`)).status,
    right: 400,
    wrong: 404,
  },
};
