import { created, operatorOf } from '../client.ts';
import { list, type Probe, path, permissionsOf, read, unknown } from './probe.ts';

/** What is seen of faults in how answers look. */
export const renderingProbes: Readonly<Record<string, Probe>> = {
  'read-differs': {
    observe: async (server) => (await read(server, (await created(server, { description: ' a ' })).id)).description,
    right: ' a ',
    wrong: 'a',
  },
  'token-in-list': {
    observe: async (server) => {
      const { id, token } = await created(server);
      return [
        (await list(server)).find((row) => row.id === id)?.token === token,
        (await read(server, id)).token === token,
      ];
    },
    right: [false, false],
    wrong: [true, false],
  },
  'token-left-out-of-list': {
    observe: async (server) => {
      const { id } = await created(server);
      const row = (await list(server)).find((one) => one.id === id);
      return [row?.token, (await read(server, id)).token];
    },
    right: ['redacted', 'redacted'],
    wrong: ['', 'redacted'],
  },
  'user-shown-as-organization': {
    observe: async (server) => (await created(server)).userID === server.fixture.userID,
    right: true,
    wrong: false,
  },
  'undocumented-status': {
    observe: async (server) => {
      const { orgID } = server.fixture;
      const permissions = permissionsOf(server, 'buckets');
      return (await operatorOf(server)('POST', path, { orgID, permissions })).status;
    },
    right: 201,
    wrong: 200,
  },
  'code-mismatch': {
    observe: async (server) => {
      const { status, code } = await operatorOf(server)('GET', unknown);
      return [status, code];
    },
    right: [404, 'not found'],
    wrong: [404, 'invalid'],
  },
  'message-missing': {
    observe: async (server) => JSON.parse((await operatorOf(server)('GET', unknown)).text),
    right: { code: 'not found', message: 'authorization not found' },
    wrong: { code: 'not found' },
  },
  'error-as-text': {
    observe: async (server) => (await operatorOf(server)('GET', unknown)).headers.get('content-type'),
    right: 'application/json; charset=utf-8',
    wrong: 'text/plain; charset=utf-8',
  },
};
