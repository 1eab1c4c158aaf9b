import type { RunningServer } from '../../../server/index.ts';
import { created, type Shown, sender, shown, withToken } from '../client.ts';
import { administrationOf, bucketPath, type Probe, patched, path, permissionsOf } from './probe.ts';

/** What is seen of faults in credentials. */
export const authenticationProbes: Readonly<Record<string, Probe>> = {
  'inactive-token-lists': inactiveToken(() => path),
  'inactive-token-creates': {
    observe: async (server) => {
      const { id, token } = await administrator(server);
      await patched(server, id, { status: 'inactive' });
      const body = { orgID: server.fixture.orgID, permissions: administrationOf(server) };
      return (await withToken(server, token)('POST', path, body)).status;
    },
    right: 401,
    wrong: 201,
  },
  'inactive-token-reads': inactiveToken((id) => `${path}/${id}`),
  'inactive-token-uses-buckets': inactiveToken((_, server) => bucketPath(server)),
  'inactive-token-updates': {
    observe: async (server) => {
      const { id, token } = await administrator(server);
      await patched(server, id, { status: 'inactive' });
      const send = withToken(server, token);
      return [(await send('GET', path)).status, (await send('PATCH', `${path}/${id}`, { status: 'active' })).status];
    },
    right: [401, 401],
    wrong: [401, 200],
  },
  'created-inactive-accepted': {
    observe: async (server) => {
      const { id, token } = await created(server, { status: 'inactive' });
      const use = async () => (await withToken(server, token)('GET', bucketPath(server))).status;
      const before = await use();
      await patched(server, id, { status: 'inactive' });
      return [before, await use()];
    },
    right: [401, 401],
    wrong: [200, 401],
  },
  'used-token-remembered': {
    observe: async (server) => {
      const [used, fresh] = [await administrator(server), await administrator(server)];
      const reading = async ({ id, token }: Shown) => (await withToken(server, token)('GET', `${path}/${id}`)).status;
      const before = await reading(used);
      for (const { id } of [used, fresh]) await patched(server, id, { status: 'inactive' });
      return [before, await reading(used), await reading(fresh)];
    },
    right: [200, 401, 401],
    wrong: [200, 200, 401],
  },
  'single-permission-refused': {
    observe: async (server) => {
      const several = { permissions: permissionsOf(server, 'buckets', 'labels') };
      const made = [await created(server), await created(server, several)];
      return Promise.all(
        made.map(async ({ token }) => (await withToken(server, token)('GET', bucketPath(server))).status),
      );
    },
    right: [200, 200],
    wrong: [401, 200],
  },
  'malformed-credential-accepted': {
    observe: async (server) => [
      (await sender(server.url, { authorization: 'Token' })('GET', path)).status,
      (await sender(server.url, { authorization: 'Token none' })('GET', path)).status,
      (await sender(server.url, {})('GET', path)).status,
    ],
    right: [401, 401, 401],
    wrong: [200, 401, 401],
  },
  'reactivation-lost': {
    observe: async (server) => {
      const { id, token } = await created(server);
      await patched(server, id, { status: 'inactive' });
      const { status } = shown(await patched(server, id, { status: 'active' }));
      return [status, (await withToken(server, token)('GET', bucketPath(server))).status];
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

/** An authorization whose token may do everything with those of the first user. */
function administrator(server: RunningServer): Promise<Shown> {
  return created(server, { permissions: administrationOf(server) });
}

function inactiveToken(target: (id: string, server: RunningServer) => string): Probe {
  return {
    observe: async (server) => {
      const permissions = [
        ...permissionsOf(server, 'authorizations', 'buckets'),
        { action: 'read', resource: { type: 'users', id: server.fixture.userID } },
      ];
      const { id, token } = await created(server, { status: 'inactive', permissions });
      const targets = [target(id, server), '/api/v2/me'];
      return Promise.all(targets.map(async (one) => (await withToken(server, token)('GET', one)).status));
    },
    right: [401, 401],
    wrong: [200, 401],
  };
}
