import type { RunningServer } from '../../../../server/index.ts';
import { created, operatorOf, shown, withToken } from '../../client.ts';
import { administrationOf, list, type Probe, patched, path, permissionsOf, read } from '../probe.ts';
import { ofOther, otherUser, use } from '../shared/other-user.ts';

/** What is seen of the authorizations of deleted users. */
export const usersDeletedProbes: Readonly<Record<string, Probe>> = {
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
  'switched-off-listed-without-user': {
    observe: async (server) => {
      const { otherUserID: userID } = server.fixture;
      const made = [await created(server, { userID }), await created(server, { userID, status: 'inactive' })];
      await operatorOf(server)('DELETE', otherUser(server));
      const rows = new Set((await list(server, `?userID=${userID}`)).map(({ id }) => id));
      return made.map(({ id }) => rows.has(id));
    },
    right: [false, false],
    wrong: [false, true],
  },
  'user-deletion-takes-what-it-made': {
    observe: async (server) => {
      const { orgID, userID, otherUserID } = server.fixture;
      const permissions = [...administrationOf(server), ...permissionsOf(server, 'buckets')];
      const { token } = await created(server, { userID: otherUserID, permissions });
      const body = { orgID, userID, permissions: permissionsOf(server, 'buckets') };
      const made = shown(await withToken(server, token)('POST', path, body));
      await operatorOf(server)('DELETE', otherUser(server));
      return (await withToken(server, made.token)('GET', '/api/v2/buckets')).status;
    },
    right: 200,
    wrong: 401,
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

/** How a token is answered whose user is deleted, whether it is listed, and the status of reading it. */
async function deletion(server: RunningServer): Promise<unknown> {
  const made = await ofOther(server);
  await use(server, made);
  await operatorOf(server)('DELETE', otherUser(server));
  const { status } = await operatorOf(server)('GET', `${path}/${made.id}`);
  return [await use(server, made), (await list(server)).some(({ id }) => id === made.id), status];
}

/** Deletes the other user and makes one with the same name and id, as far as the server takes it. */
async function remake(server: RunningServer): Promise<void> {
  const { otherUserID: id, otherUser: name } = server.fixture;
  await operatorOf(server)('DELETE', otherUser(server));
  await operatorOf(server)('POST', '/api/v2/users', { id, name });
}
