import type { RunningServer } from '../../../../server/index.ts';
import { created, listed, shown, withToken } from '../../client.ts';
import { administrationOf, list, type Probe, path, permissionsOf } from '../probe.ts';

/** What is seen of faults in keeping organizations apart. */
export const organizationsApartProbes: Readonly<Record<string, Probe>> = {
  'other-organization-visible': {
    observe: async (server) => {
      const reply = await stranger(server)('GET', path);
      return listed(reply).some(({ orgID }) => orgID === server.fixture.orgID);
    },
    right: false,
    wrong: true,
  },
  'other-organization-writable': {
    observe: async (server) => {
      const { id } = await created(server);
      return [
        (await stranger(server)('PATCH', `${path}/${id}`, {})).status,
        (await stranger(server)('DELETE', `${path}/${id}`)).status,
      ];
    },
    right: [404, 404],
    wrong: [200, 204],
  },
  'organization-name-opens': {
    observe: async (server) => {
      const named = listed(await stranger(server)('GET', `${path}?org=${server.fixture.org}`));
      return [named.length, listed(await stranger(server)('GET', `${path}?orgID=${server.fixture.orgID}`)).length];
    },
    right: [0, 0],
    wrong: [1, 0],
  },
  'user-seen-in-every-organization': {
    observe: async (server) => {
      const made = await created(server, elsewhere(server));
      const { token } = await created(server, { permissions: administrationOf(server) });
      return listed(await withToken(server, token)('GET', path)).some(({ id }) => id === made.id);
    },
    right: false,
    wrong: true,
  },
  'refused-creation-stored': {
    observe: async (server) => {
      const { orgID, userID } = server.fixture;
      const before = (await list(server)).length;
      const body = { orgID, userID, permissions: permissionsOf(server, 'buckets') };
      return [(await stranger(server)('POST', path, body)).status, (await list(server)).length - before];
    },
    right: [401, 0],
    wrong: [401, 1],
  },
  'id-reaches-other-organization': {
    observe: async (server) => {
      const { secondOrgID: orgID, bucketID: id } = server.fixture;
      const permissions = [{ action: 'read', resource: { type: 'buckets', orgID, id } }];
      const { token } = shown(await stranger(server)('POST', path, { orgID, permissions }));
      return (await withToken(server, token)('GET', `/api/v2/buckets/${id}`)).status;
    },
    right: 404,
    wrong: 200,
  },
  'hidden-read-unauthorized': revealed('GET'),
  'hidden-update-unauthorized': revealed('PATCH', {}),
  'hidden-delete-unauthorized': revealed('DELETE'),
  'unknown-organization-not-found': {
    observe: async (server) => {
      const named = async (name: string) => (await stranger(server)('GET', `${path}?org=${name}`)).status;
      return [await named(server.fixture.org), await named('nobody')];
    },
    right: [200, 200],
    wrong: [200, 404],
  },
};

function stranger(server: RunningServer) {
  return withToken(server, server.fixture.secondToken);
}

/** What creates an authorization of the first user in the second organization. */
function elsewhere({ fixture }: RunningServer) {
  const { secondOrgID: orgID } = fixture;
  return { orgID, permissions: [{ action: 'read', resource: { type: 'authorizations', orgID } }] };
}

function revealed(method: string, body?: unknown): Probe {
  return {
    observe: async (server) => (await stranger(server)(method, `${path}/${(await created(server)).id}`, body)).status,
    right: 404,
    wrong: 401,
  };
}
