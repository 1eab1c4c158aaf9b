import { created, sender, shown, withToken } from '../client.ts';
import { type Probe, patched, path, permissionsOf } from './probe.ts';

/** What is seen of faults in credentials. */
export const authenticationProbes: Readonly<Record<string, Probe>> = {
  'inactive-token-lists': inactiveToken(() => path),
  'inactive-token-reads': inactiveToken((id) => `${path}/${id}`),
  'inactive-token-uses-buckets': inactiveToken(() => '/api/v2/buckets'),
  'reactivation-lost': {
    observe: async (server) => {
      const { id, token } = await created(server);
      await patched(server, id, { status: 'inactive' });
      const { status } = shown(await patched(server, id, { status: 'active' }));
      return [status, (await withToken(server, token)('GET', '/api/v2/buckets')).status];
    },
    right: ['active', 200],
    wrong: ['active', 401],
  },
  'token-prefix-accepted': {
    observe: async (server) => (await withToken(server, `${server.fixture.operatorToken}x`)('GET', path)).status,
    right: 401,
    wrong: 200,
  },
  'no-credential-accepted': {
    observe: async (server) => (await sender(server.url, {})('GET', path)).status,
    right: 401,
    wrong: 200,
  },
};

function inactiveToken(target: (id: string) => string): Probe {
  return {
    observe: async (server) => {
      const permissions = [
        ...permissionsOf(server, 'authorizations', 'buckets'),
        { action: 'read', resource: { type: 'users', id: server.fixture.userID } },
      ];
      const { id, token } = await created(server, { status: 'inactive', permissions });
      const targets = [target(id), '/api/v2/me'];
      return Promise.all(targets.map(async (one) => (await withToken(server, token)('GET', one)).status));
    },
    right: [401, 401],
    wrong: [200, 401],
  };
}
