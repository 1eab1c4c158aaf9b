import { created, listed, operatorOf } from '../../client.ts';
import { type Probe, path } from '../probe.ts';
import { granted, session, updated } from '../shared/sign-in.ts';

/** What is seen of what sessions hold wrongly. */
export const sessionsPermissionsProbes: Readonly<Record<string, Probe>> = {
  'session-without-permissions': {
    observe: async (server) => {
      const send = await session(server);
      return [(await send('GET', path)).status, (await send('GET', '/api/v2/me')).status];
    },
    right: [200, 200],
    wrong: [401, 200],
  },
  'session-gains-nothing': {
    observe: async (server) => {
      const [used, fresh] = [await session(server), await session(server)];
      await used('GET', path);
      const { target } = await granted(server);
      return [await updated(used, target), await updated(fresh, target)];
    },
    right: [200, 200],
    wrong: [401, 200],
  },
  'session-forgets-first-of-many': {
    observe: async (server) => {
      const { otherUserID: userID, secondOrgID: orgID } = server.fixture;
      const permissions = [{ action: 'read', resource: { type: 'buckets', orgID } }];
      const all = [await created(server, { userID, orgID, permissions })];
      while (all.length < 26) {
        const resource = { type: 'authorizations', orgID, id: all.at(-1)?.id };
        all.push(await created(server, { userID, orgID, permissions: [{ action: 'read', resource }] }));
      }
      const rows = new Set(listed(await (await session(server))('GET', path)).map(({ id }) => id));
      return all.flatMap(({ id }, index) => (rows.has(id) ? [] : [index]));
    },
    right: [25],
    wrong: [0, 25],
  },
  'session-loses-nothing': {
    observe: async (server) => {
      const { target, granting } = await granted(server);
      const [used, fresh] = [await session(server), await session(server)];
      await used('GET', path);
      await operatorOf(server)('DELETE', `${path}/${granting.id}`);
      return [await updated(used, target), await updated(fresh, target)];
    },
    right: [401, 401],
    wrong: [200, 401],
  },
  'session-deletes-anything': {
    observe: async (server) => {
      const target = await created(server, { userID: server.fixture.otherUserID });
      const send = await session(server);
      return [await updated(send, target), (await send('DELETE', `${path}/${target.id}`)).status];
    },
    right: [401, 401],
    wrong: [401, 204],
  },
};
