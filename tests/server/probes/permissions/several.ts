import { created, withToken } from '../../client.ts';
import { type Probe, path } from '../probe.ts';

/** What is seen of permissions that hinder each other. */
export const permissionsSeveralProbes: Readonly<Record<string, Probe>> = {
  'narrow-hidden-by-other-action': {
    observe: async (server) => {
      const { orgID, userID } = server.fixture;
      const { id } = await created(server);
      const user = { action: 'read', resource: { type: 'users', id: userID } };
      const narrow = { action: 'read', resource: { type: 'authorizations', orgID, id } };
      const wide = { action: 'write', resource: { type: 'authorizations', orgID } };
      const statusWith = async (...permissions: readonly object[]) =>
        (await withToken(server, (await created(server, { permissions })).token)('GET', `${path}/${id}`)).status;
      return [await statusWith(user, narrow), await statusWith(user, narrow, wide)];
    },
    right: [200, 200],
    wrong: [200, 404],
  },
};
