import { created, operatorOf } from '../../client.ts';
import { type Probe, path, unknown } from '../probe.ts';
import { afterDeletion } from '../shared/deletion.ts';

/** What is seen of faults about unknown and malformed ids. */
export const errorsIdentifierProbes: Readonly<Record<string, Probe>> = {
  'delete-unknown-succeeds': {
    observe: async (server) => [
      await afterDeletion(server, 'again'),
      (await operatorOf(server)('DELETE', unknown)).status,
    ],
    right: [404, 404],
    wrong: [404, 204],
  },
  'malformed-id-internal-error': {
    observe: async (server) => (await operatorOf(server)('GET', `${path}/x`)).status,
    right: 400,
    wrong: 500,
  },
  'malformed-filter-ignored': {
    observe: async (server) => (await operatorOf(server)('GET', `${path}?userID=x`)).status,
    right: 400,
    wrong: 200,
  },
  'malformed-id-not-found': {
    observe: async (server) => (await operatorOf(server)('GET', `${path}/x`)).status,
    right: 400,
    wrong: 404,
  },
  'extension-dropped': {
    observe: async (server) => {
      const endings = ['', '.json', '.xml'];
      const { id } = await created(server);
      return Promise.all(endings.map(async (one) => (await operatorOf(server)('GET', `${path}/${id}${one}`)).status));
    },
    right: [200, 400, 400],
    wrong: [200, 200, 400],
  },
};
