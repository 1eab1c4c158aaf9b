import type { RunningServer } from '../../../server/index.ts';
import { created, operatorOf } from '../client.ts';
import { type Probe, patched, path, permissionsOf, read } from './probe.ts';

/** What is seen of faults in which mistakes of a body are overlooked. */
export const payloadProbes: Readonly<Record<string, Probe>> = {
  'null-as-absent-at-creation': {
    observe: (server) => bothAnswers(server, { description: null }),
    right: [400, 400],
    wrong: [201, 400],
  },
  'null-as-absent-in-update': {
    observe: (server) => bothAnswers(server, { description: null }),
    right: [400, 400],
    wrong: [400, 200],
  },
  'empty-status-as-absent-at-creation': {
    observe: (server) => bothAnswers(server, { status: '' }),
    right: [400, 400],
    wrong: [201, 400],
  },
  'empty-status-as-absent-in-update': {
    observe: (server) => bothAnswers(server, { status: '' }),
    right: [400, 400],
    wrong: [400, 200],
  },
  'names-without-case-at-creation': {
    observe: async (server) => {
      const body = { orgid: server.fixture.orgID, PERMISSIONS: permissionsOf(server, 'buckets') };
      return (await operatorOf(server)('POST', path, body)).status;
    },
    right: 400,
    wrong: 201,
  },
  'names-without-case-in-update': {
    observe: async (server) => {
      const { id } = await created(server);
      await patched(server, id, { Status: 'inactive' });
      return (await read(server, id)).status;
    },
    right: 'active',
    wrong: 'inactive',
  },
  'trailing-bytes-accepted': { observe: withTrailingBytes, right: [400, 400, 400], wrong: [201, 400, 400] },
  'trailing-bytes-accepted-in-update': { observe: withTrailingBytes, right: [400, 400, 400], wrong: [400, 200, 400] },
};

/** The statuses of a creation and of an update with the same members. */
async function bothAnswers(server: RunningServer, members: object): Promise<readonly number[]> {
  const { id } = await created(server);
  const body = { orgID: server.fixture.orgID, permissions: permissionsOf(server, 'buckets'), ...members };
  const creation = await operatorOf(server)('POST', path, body);
  return [creation.status, (await patched(server, id, members)).status];
}

/** The statuses of a creation and two updates whose bodies go on behind their end, or have none. */
async function withTrailingBytes(server: RunningServer): Promise<readonly number[]> {
  const { id } = await created(server);
  const body = { orgID: server.fixture.orgID, permissions: permissionsOf(server, 'buckets') };
  const creation = await operatorOf(server)('POST', path, `${JSON.stringify(body)} }`);
  const updates = ['{"x":"}\\""} {', '{'].map(async (text) => (await patched(server, id, text)).status);
  return [creation.status, ...(await Promise.all(updates))];
}
