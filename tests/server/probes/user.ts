import type { RunningServer } from '../../../server/index.ts';
import { created, listed, operatorOf, type Shown, withToken } from '../client.ts';
import { administrationOf, list, type Probe, patched, path, permissionsOf, read, statusOf } from './probe.ts';

/** What is seen of faults about the users behind authorizations. */
export const userProbes: Readonly<Record<string, Probe>> = {
  'first-user-shown-as-owner': {
    observe: async (server) => (await created(server, { userID: server.fixture.otherUserID })).user,
    right: 'other-user',
    wrong: 'first-user',
  },
  'create-for-other-unasked': { observe: creations, right: [401, 201], wrong: [201, 201] },
  'create-for-other-asks-to-read': { observe: creations, right: [401, 201], wrong: [401, 401] },
  'any-user-right-reads-all': { observe: readings, right: [false, true], wrong: [true, true] },
  'other-users-listed-to-writers': { observe: readings, right: [false, true], wrong: [false, false] },
  'unknown-owner-accepted': {
    observe: async (server) => {
      const { orgID } = server.fixture;
      const body = { orgID, userID: '00000000000000aa', permissions: permissionsOf(server, 'buckets') };
      return (await operatorOf(server)('POST', path, body)).status;
    },
    right: 400,
    wrong: 201,
  },
  'inactive-user-accepted': { observe: pauses, right: [401, 200], wrong: [200, 200] },
  'inactive-user-remembered': { observe: pauses, right: [401, 200], wrong: [401, 401] },
  'inactive-user-forbidden': { observe: pauses, right: [401, 200], wrong: [403, 200] },
  'deleted-user-remembered': { observe: deletion, right: [401, false, 404], wrong: [200, false, 404] },
  'deleted-user-keeps-rows': { observe: deletion, right: [401, false, 404], wrong: [401, true, 404] },
  'token-revived-with-user': {
    observe: async (server) => {
      const made = await ofOther(server);
      await remake(server);
      return use(server, made);
    },
    right: 401,
    wrong: 200,
  },
  'orphan-change-stored': {
    observe: async (server) => {
      const { id } = await ofOther(server);
      await operatorOf(server)('DELETE', otherUser(server));
      const { status } = await patched(server, id, { description: 'changed' });
      await remake(server);
      return [status, (await read(server, id)).description];
    },
    right: [404, undefined],
    wrong: [404, 'changed'],
  },
  'gone-user-filter-ignored': {
    observe: async (server) => {
      const counted = async () => (await list(server, `?user=${server.fixture.otherUser}`)).length;
      const before = [await counted(), (await ofOther(server)) && (await counted())];
      await operatorOf(server)('DELETE', otherUser(server));
      return [...before, await counted()];
    },
    right: [0, 1, 0],
    wrong: [0, 1, 2],
  },
  'user-deletion-takes-equals': {
    observe: async (server) => {
      const { orgID, bucketID: id, otherUserID: userID } = server.fixture;
      const permissions = [{ action: 'read', resource: { type: 'buckets', orgID, id } }];
      const [mine] = [await created(server, { permissions }), await created(server, { permissions, userID })];
      await operatorOf(server)('DELETE', otherUser(server));
      return (await withToken(server, mine.token)('GET', `/api/v2/buckets/${id}`)).status;
    },
    right: 200,
    wrong: 401,
  },
};

function otherUser({ fixture }: RunningServer): string {
  return `/api/v2/users/${fixture.otherUserID}`;
}

/** An authorization of the other user. */
function ofOther(server: RunningServer): Promise<Shown> {
  return created(server, { userID: server.fixture.otherUserID, permissions: administrationOf(server) });
}

async function use(server: RunningServer, { token }: Shown): Promise<number> {
  return (await withToken(server, token)('GET', path)).status;
}

/** Deletes the other user and makes one with the same name and id, as far as the server takes it. */
async function remake(server: RunningServer): Promise<void> {
  const { otherUserID: id, otherUser: name } = server.fixture;
  await operatorOf(server)('DELETE', otherUser(server));
  await operatorOf(server)('POST', '/api/v2/users', { id, name });
}

/** The statuses of creations for the other user by those who may write the first and the other one. */
async function creations(server: RunningServer): Promise<unknown> {
  const { orgID, userID, otherUserID } = server.fixture;
  const permissions = permissionsOf(server, 'buckets');
  const by = (id: string) => {
    const writing = [
      { type: 'authorizations', orgID },
      { type: 'users', id },
    ];
    const held = [...permissions, ...writing.map((resource) => ({ action: 'write', resource }))];
    return statusOf(server, held, 'POST', path, { orgID, userID: otherUserID, permissions });
  };
  return [await by(userID), await by(otherUserID)];
}

/** Whether those who may read the first and the other user see an authorization of the other one. */
async function readings(server: RunningServer): Promise<unknown> {
  const { orgID, userID, otherUserID } = server.fixture;
  const { id } = await ofOther(server);
  const by = async (user: string) => {
    const resources = [
      { type: 'authorizations', orgID },
      { type: 'users', id: user },
    ];
    const { token } = await created(server, {
      permissions: resources.map((resource) => ({ action: 'read', resource })),
    });
    return listed(await withToken(server, token)('GET', path)).some((row) => row.id === id);
  };
  return [await by(userID), await by(otherUserID)];
}

/** The statuses with which a token is answered whose user is inactive, and active again. */
async function pauses(server: RunningServer): Promise<unknown> {
  const made = await ofOther(server);
  const set = (status: string) => operatorOf(server)('PATCH', otherUser(server), { status });
  await set('inactive');
  const paused = await use(server, made);
  await set('active');
  return [paused, await use(server, made)];
}

/** How a token is answered whose user is deleted, whether it is listed, and the status of reading it. */
async function deletion(server: RunningServer): Promise<unknown> {
  const made = await ofOther(server);
  await use(server, made);
  await operatorOf(server)('DELETE', otherUser(server));
  const { status } = await operatorOf(server)('GET', `${path}/${made.id}`);
  return [await use(server, made), (await list(server)).some(({ id }) => id === made.id), status];
}
