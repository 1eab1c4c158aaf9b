import type { RunningServer } from '../../../../server/index.ts';
import { created, operatorOf } from '../../client.ts';
import { type Probe, patched, path, permissionsOf, read } from '../probe.ts';
import { withoutPermissions } from '../shared/without-permissions.ts';

/** What is seen of mistakes in the members of a body that are overlooked. */
export const errorsPayloadProbes: Readonly<Record<string, Probe>> = {
  'update-ignores-wrong-types': {
    observe: async (server) => {
      const { id } = await created(server);
      const changes = [{ description: 1 }, { status: null }, { status: 'paused' }, []];
      return Promise.all(changes.map(async (change) => (await patched(server, id, change)).status));
    },
    right: [400, 400, 400, 400],
    wrong: [200, 400, 400, 400],
  },
  'no-permissions-accepted': { observe: withoutPermissions, right: [400, 400, 400], wrong: [201, 201, 400] },
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
  'list-of-one-taken': {
    observe: async (server) => {
      const body = { orgID: server.fixture.orgID, permissions: permissionsOf(server, 'buckets') };
      const bodies = [body, [body], [body, body], { body }];
      return Promise.all(bodies.map(async (one) => (await operatorOf(server)('POST', path, one)).status));
    },
    right: [201, 400, 400, 400],
    wrong: [201, 201, 400, 400],
  },
};

/** The statuses of a creation and of an update with the same members. */
async function bothAnswers(server: RunningServer, members: object): Promise<readonly number[]> {
  const { id } = await created(server);
  const body = { orgID: server.fixture.orgID, permissions: permissionsOf(server, 'buckets'), ...members };
  const creation = await operatorOf(server)('POST', path, body);
  return [creation.status, (await patched(server, id, members)).status];
}
