import type { RunningServer } from '../../../../server/index.ts';
import { created, listed, operatorOf, withToken } from '../../client.ts';
import { administrationOf, type Probe, path, permissionsOf, statusOf } from '../probe.ts';
import { ofOther } from '../shared/other-user.ts';

/** What is seen of faults about the owners of authorizations. */
export const usersOwnershipProbes: Readonly<Record<string, Probe>> = {
  'first-user-shown-as-owner': {
    observe: async (server) => (await created(server, { userID: server.fixture.otherUserID })).user,
    right: 'other-user',
    wrong: 'first-user',
  },
  'create-for-other-unasked': { observe: creations, right: [401, 201], wrong: [201, 201] },
  'create-for-other-asks-to-read': { observe: creations, right: [401, 201], wrong: [401, 401] },
  'own-name-needs-all-users': {
    observe: async (server) => {
      const { orgID, userID } = server.fixture;
      const held = [...administrationOf(server), ...permissionsOf(server, 'buckets')];
      const body = { orgID, permissions: permissionsOf(server, 'buckets') };
      return [
        await statusOf(server, held, 'POST', path, body),
        await statusOf(server, held, 'POST', path, { ...body, userID }),
      ];
    },
    right: [201, 201],
    wrong: [201, 401],
  },
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
};

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
