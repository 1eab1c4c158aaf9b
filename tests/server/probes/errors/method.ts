import { created, operatorOf } from '../../client.ts';
import { type Probe, path, read } from '../probe.ts';

/** What is seen of faults in methods and paths that the contract does not have. */
export const errorsMethodProbes: Readonly<Record<string, Probe>> = {
  'put-as-patch': {
    observe: async (server) => {
      const { id } = await created(server);
      const { status } = await operatorOf(server)('PUT', `${path}/${id}`, { status: 'inactive' });
      return [status, (await read(server, id)).status];
    },
    right: [405, 'active'],
    wrong: [200, 'inactive'],
  },
  'head-not-allowed': {
    observe: async (server) => {
      const methods = ['HEAD', 'GET'].map(async (method) => (await operatorOf(server)(method, path)).status);
      return Promise.all(methods);
    },
    right: [200, 200],
    wrong: [405, 200],
  },
  'allow-missing': {
    observe: async (server) => (await operatorOf(server)('PUT', path)).headers.get('allow'),
    right: 'GET, HEAD, POST',
    wrong: null,
  },
  'method-not-allowed-without-body': {
    observe: async (server) => {
      const { status, code } = await operatorOf(server)('PUT', path);
      return [status, code];
    },
    right: [405, 'method not allowed'],
    wrong: [405, undefined],
  },
  'unknown-path-in-plain-text': {
    observe: async (server) => {
      const answers = ['/1/x', '/00000000000000aa'].map((below) => operatorOf(server)('GET', `${path}${below}`));
      return (await Promise.all(answers)).map(({ status, code }) => [status, code]);
    },
    right: [
      [404, 'not found'],
      [404, 'not found'],
    ],
    wrong: [
      [404, undefined],
      [404, 'not found'],
    ],
  },
};
