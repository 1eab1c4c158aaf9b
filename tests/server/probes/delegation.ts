import type { RunningServer } from '../../../server/index.ts';
import { created, shown, withToken } from '../client.ts';
import {
  administrationOf,
  list,
  type Permissions,
  type Probe,
  patched,
  path,
  permissionsOf,
  statusOf,
} from './probe.ts';
import { rememberedGrants } from './shared/remembered-grants.ts';

/** What is seen of faults in delegation. */
export const delegationProbes: Readonly<Record<string, Probe>> = {
  'child-of-one-resource-refused': {
    observe: async (server) => {
      const { orgID, bucketID } = server.fixture;
      const one = { action: 'read', resource: { type: 'buckets', orgID, id: bucketID } };
      const all = { action: 'read', resource: { type: 'buckets', orgID } };
      return [await grant(server, [one], [one]), await grant(server, [all], [one]), await grant(server, [all], [all])];
    },
    right: [201, 201, 201],
    wrong: [401, 201, 201],
  },
  'child-exceeds-parent': {
    observe: async (server) => [await child(server, 'buckets'), await child(server, 'labels')],
    right: [201, 401],
    wrong: [201, 201],
  },
  'only-first-permission-checked': {
    observe: async (server) => [await child(server, 'buckets', 'labels'), await child(server, 'labels', 'buckets')],
    right: [401, 401],
    wrong: [201, 401],
  },
  'only-32-permissions-checked': {
    observe: async (server) => {
      const after = (count: number) => child(server, ...Array<string>(count).fill('buckets'), 'labels');
      return [await after(31), await after(32)];
    },
    right: [401, 401],
    wrong: [401, 201],
  },
  'child-of-another-unchecked': {
    observe: async (server) => {
      const { orgID, userID, otherUserID } = server.fixture;
      const writing = { action: 'write', resource: { type: 'users', id: otherUserID } };
      const permissions = permissionsOf(server, 'labels');
      const asked = (owner: string) =>
        statusOf(server, [...creatingAnd(server), writing], 'POST', path, { orgID, userID: owner, permissions });
      return [await asked(userID), await asked(otherUserID)];
    },
    right: [401, 401],
    wrong: [401, 201],
  },
  'grandchild-regains': {
    observe: async (server) => {
      const first = await created(server, { permissions: creatingAnd(server, 'buckets', 'labels') });
      const second = shown(await create(server, first.token, creatingAnd(server, 'buckets')));
      return (await create(server, second.token, permissionsOf(server, 'labels'))).status;
    },
    right: 401,
    wrong: 201,
  },
  'escalation-stored': {
    observe: async (server) => {
      const { token } = await created(server, { permissions: creatingAnd(server, 'buckets') });
      const before = (await list(server)).length;
      return [
        (await create(server, token, permissionsOf(server, 'labels'))).status,
        (await list(server)).length - before,
      ];
    },
    right: [401, 0],
    wrong: [401, 1],
  },
  'patch-widens-token': {
    observe: async (server) => {
      const { id, token } = await created(server);
      const answered = shown(await patched(server, id, { permissions: administrationOf(server) }));
      return [answered.permissions.length, (await withToken(server, token)('GET', `${path}/${id}`)).status];
    },
    right: [1, 401],
    wrong: [1, 200],
  },
  'greater-token-shown': {
    observe: async (server) => {
      const { id, token } = await created(server, { permissions: administrationOf(server) });
      const reading = administrationOf(server).filter(({ action }) => action === 'read');
      const reader = await created(server, { permissions: reading });
      return shown(await withToken(server, reader.token)('GET', `${path}/${id}`)).token === token;
    },
    right: false,
    wrong: true,
  },
  'inactive-creator-remembered': {
    observe: async (server) => {
      const { id, token } = await created(server, { permissions: creatingAnd(server, 'buckets') });
      const creating = async () => (await create(server, token, permissionsOf(server, 'buckets'))).status;
      const before = await creating();
      await patched(server, id, { status: 'inactive' });
      return [before, await creating(), (await withToken(server, token)('GET', path)).status];
    },
    right: [201, 401, 401],
    wrong: [201, 201, 401],
  },
  'escalation-forbidden': { observe: (server) => child(server, 'labels'), right: 401, wrong: 403 },
  'children-rest-with-parents': {
    observe: async (server) => {
      const resource = { type: 'buckets', orgID: server.fixture.orgID };
      const permissions = [{ action: 'read', resource }];
      const parent = await created(server, { permissions: [...administrationOf(server), ...permissions] });
      const body = { orgID: server.fixture.orgID, permissions };
      const child = shown(await withToken(server, parent.token)('POST', path, body));
      await patched(server, parent.id, { status: 'inactive' });
      return (await withToken(server, child.token)('GET', '/api/v2/buckets')).status;
    },
    right: 200,
    wrong: 401,
  },
  'grant-remembered': { observe: rememberedGrants, right: [201, 401, 201, 401], wrong: [201, 401, 201, 201] },
};

/** The status of a creation by one who holds some permissions beside those to write authorizations. */
async function grant(server: RunningServer, held: Permissions, permissions: Permissions): Promise<number> {
  const body = { orgID: server.fixture.orgID, permissions };
  return statusOf(server, [...creatingAnd(server), ...held], 'POST', path, body);
}

/** The permissions to create authorizations and to read resources of some types. */
function creatingAnd(server: RunningServer, ...types: readonly string[]): Permissions {
  const writes = administrationOf(server).filter(({ action }) => action === 'write');
  return [...writes, ...permissionsOf(server, ...types)];
}

/** The status with which a holder of a permission to read buckets is answered that asks for permissions to read. */
async function child(server: RunningServer, ...types: readonly string[]): Promise<number> {
  return grant(server, permissionsOf(server, 'buckets'), permissionsOf(server, ...types));
}

/** The answer to the holder of a token that asks for permissions. */
function create(server: RunningServer, token: string, permissions: Permissions) {
  return withToken(server, token)('POST', path, { orgID: server.fixture.orgID, permissions });
}
