import type { RunningServer } from '../../../../server/index.ts';
import { created, operatorOf, type Reply, shown, withToken } from '../../client.ts';
import { administrationOf, type Probe, patched, path, permissionsOf, read } from '../probe.ts';

/** What is seen of faults in reading the text of a JSON document. */
export const errorsDocumentProbes: Readonly<Record<string, Probe>> = {
  'malformed-update-ignored': {
    observe: async (server) => {
      const { id } = await created(server);
      return [(await patched(server, id, '{')).status, (await operatorOf(server)('POST', path, '{')).status];
    },
    right: [400, 400],
    wrong: [200, 400],
  },
  'trailing-bytes-accepted': { observe: withTrailingBytes, right: [400, 400, 400], wrong: [201, 400, 400] },
  'trailing-bytes-accepted-in-update': { observe: withTrailingBytes, right: [400, 400, 400], wrong: [400, 200, 400] },
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

/** The statuses of a creation and two updates whose bodies go on behind their end, or have none. */
async function withTrailingBytes(server: RunningServer): Promise<readonly number[]> {
  const { id } = await created(server);
  const body = { orgID: server.fixture.orgID, permissions: permissionsOf(server, 'buckets') };
  const creation = await operatorOf(server)('POST', path, `${JSON.stringify(body)} }`);
  const updates = ['{"x":"}\\""} {', '{'].map(async (text) => (await patched(server, id, text)).status);
  return [creation.status, ...(await Promise.all(updates))];
}

/** The answer to a creation whose text is spoilt. */
function createdWith(
  server: RunningServer,
  spoil: (text: string) => string,
  permissions: readonly object[] = permissionsOf(server, 'buckets'),
): Promise<Reply> {
  return operatorOf(server)('POST', path, spoil(JSON.stringify({ permissions, orgID: server.fixture.orgID })));
}

/** Puts another beginning in the place of the first brace. */
function replacing(start: string): (text: string) => string {
  return (text) => `${start}${text.slice(1)}`;
}
