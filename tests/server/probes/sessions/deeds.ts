import { created, listed, shown } from '../../client.ts';
import { type Probe, path, read } from '../probe.ts';
import { granted, session } from '../shared/sign-in.ts';

/** What is seen of what is done in a session. */
export const sessionsDeedsProbes: Readonly<Record<string, Probe>> = {
  'session-creates-for-first-user': {
    observe: async (server) => {
      const { orgID, otherUserID: userID } = server.fixture;
      const resources = [
        { type: 'authorizations', orgID },
        { type: 'users', id: userID },
        { type: 'buckets', orgID },
      ];
      const permissions = resources.flatMap((resource) => ['read', 'write'].map((action) => ({ action, resource })));
      await created(server, { userID, permissions });
      const own = [{ action: 'read', resource: { type: 'buckets', orgID } }];
      return shown(await (await session(server))('POST', path, { orgID, permissions: own })).userID === userID;
    },
    right: true,
    wrong: false,
  },
  'session-update-forgotten': {
    observe: async (server) => {
      const { target } = await granted(server);
      const change = { description: 'new', status: 'inactive' };
      const answered = shown(await (await session(server))('PATCH', `${path}/${target.id}`, change));
      const stored = await read(server, target.id);
      return [answered.description, answered.status, stored.description, stored.status];
    },
    right: ['new', 'inactive', 'new', 'inactive'],
    wrong: ['new', 'inactive', '', 'inactive'],
  },
  'session-list-without-inactive': {
    observe: async (server) => {
      const { otherUserID: userID } = server.fixture;
      const [active, inactive] = [
        await created(server, { userID }),
        await created(server, { userID, status: 'inactive' }),
      ];
      const ids = listed(await (await session(server))('GET', path)).map(({ id }) => id);
      return [ids.includes(active.id), ids.includes(inactive.id)];
    },
    right: [true, true],
    wrong: [true, false],
  },
};
