import type { RunningServer } from '../../../server/index.ts';
import { operatorOf, type Reply, shown, withToken } from '../client.ts';
import { administrationOf, type Probe, path, permissionsOf, read } from './probe.ts';

/** What is seen of faults in how the text of a document is read. */
export const documentProbes: Readonly<Record<string, Probe>> = {
  'trailing-comma-accepted': {
    observe: async (server) => (await createdWith(server, (text) => text.replace(/\}$/, ',}'))).status,
    right: 400,
    wrong: 201,
  },
  'huge-number-dropped': {
    observe: async (server) => {
      const numbers = ['1e400', '1'].map((number) => `{"description":${number},`);
      return Promise.all(numbers.map(async (start) => (await createdWith(server, replacing(start))).status));
    },
    right: [400, 400],
    wrong: [201, 400],
  },
  'duplicate-permissions-joined': {
    observe: async (server) => {
      const first = JSON.stringify(permissionsOf(server, 'tasks', 'checks'));
      const reply = await createdWith(server, replacing(`{"permissions":${first},`));
      return reply.status === 201 ? shown(reply).permissions.length : reply.status;
    },
    right: 400,
    wrong: 3,
  },
  'first-status-in-force': {
    observe: async (server) => {
      const twice = '{"status":"active","status":"inactive",';
      const reply = await createdWith(server, replacing(twice), administrationOf(server));
      if (reply.status !== 201) return reply.status;
      const { id, token, status } = shown(reply);
      return [status, (await withToken(server, token)('GET', `${path}/${id}`)).status];
    },
    right: 400,
    wrong: ['inactive', 200],
  },
  'lone-surrogate-lost': {
    observe: async (server) => {
      const reply = await createdWith(server, replacing('{"description":"\\ud800",'));
      if (reply.status !== 201) return reply.status;
      const { id, description } = shown(reply);
      return [description, (await read(server, id)).description];
    },
    right: 400,
    wrong: ['\u2063\ufffd', ''],
  },
};

/** Puts another beginning in the place of the first brace. */
function replacing(start: string): (text: string) => string {
  return (text) => `${start}${text.slice(1)}`;
}

/** The answer to a creation whose text is spoilt. */
function createdWith(
  server: RunningServer,
  spoil: (text: string) => string,
  permissions: readonly object[] = permissionsOf(server, 'buckets'),
): Promise<Reply> {
  return operatorOf(server)('POST', path, spoil(JSON.stringify({ permissions, orgID: server.fixture.orgID })));
}
