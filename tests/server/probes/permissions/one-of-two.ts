import type { RunningServer } from '../../../../server/index.ts';
import { created, operatorOf, shown, withToken } from '../../client.ts';
import { bucketPath, type Probe, statusOf } from '../probe.ts';
import { otherUser } from '../shared/other-user.ts';

/** What is seen of faults that take one thing for another. */
export const permissionsOneOfTwoProbes: Readonly<Record<string, Probe>> = {
  'user-found-by-name': {
    observe: async (server) => {
      const permissions = [{ action: 'read', resource: { type: 'users', id: server.fixture.userID } }];
      const { token } = await created(server, { permissions });
      const { otherUser: name, otherUserID: id } = server.fixture;
      const shows = async (query: Readonly<Record<string, string>>) => {
        const answer = await withToken(server, token)('GET', `/api/v2/users?${new URLSearchParams(query)}`);
        return JSON.stringify(shown(answer)).includes(id);
      };
      return [await shows({ id }), await shows({ name })];
    },
    right: [false, false],
    wrong: [false, true],
  },
  'password-of-any-user-set': {
    observe: async (server) => {
      const users = (action: string) => [{ action, resource: { type: 'users', id: server.fixture.userID } }];
      const password = { password: 'another-password' };
      const path = `${otherUser(server)}/password`;
      const statuses = [
        await statusOf(server, users('write'), 'POST', path, password),
        await statusOf(server, users('read'), 'POST', path, password),
      ];
      return statuses.map((status) => status < 300);
    },
    right: [false, false],
    wrong: [true, false],
  },
  'named-permission-loses-id': {
    observe: async (server) => {
      const { bucketID: id, orgID } = server.fixture;
      const resource = { type: 'buckets', id, orgID, name: 'any' };
      const resources = [resource, { ...resource, org: 'any' }];
      const permissions = resources.map((one) => ({ action: 'read', resource: one }));
      return (await created(server, { permissions })).permissions.map((one) => one.resource.id === id);
    },
    right: [true, true],
    wrong: [true, false],
  },
  'bucket-moves': {
    observe: async (server) => {
      const { id } = shown(await operatorOf(server)('POST', '/api/v2/orgs', { name: 'elsewhere' }));
      const change = async (json: object) => {
        await operatorOf(server)('PATCH', bucketPath(server), json);
        return (await bucketOf(server)) === id;
      };
      return [await change({ description: id }), await change({ orgID: id })];
    },
    right: [false, false],
    wrong: [false, true],
  },
  'namesakes-share': {
    observe: async (server) => {
      const others = [{ action: 'read', resource: { type: 'tasks', orgID: server.fixture.orgID } }];
      const read = async (description: string) => {
        const { token } = await created(server, { description, permissions: others });
        return (await withToken(server, token)('GET', bucketPath(server))).status < 300;
      };
      await created(server, { description: 'namesake' });
      return [await read('another'), await read('namesake')];
    },
    right: [false, false],
    wrong: [false, true],
  },
};

async function bucketOf(server: RunningServer): Promise<string> {
  return shown(await operatorOf(server)('GET', bucketPath(server))).orgID;
}
