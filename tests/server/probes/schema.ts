import type { RunningServer } from '../../../server/index.ts';
import { created, operatorOf, withToken } from '../client.ts';
import { administrationOf, type Probe, path, permissionsOf, unknown } from './probe.ts';
import { withoutPermissions } from './shared/without-permissions.ts';

/** What is seen of answers that are not as the contract describes them. */
export const schemaProbes: Readonly<Record<string, Probe>> = {
  'link-missing-self': {
    observe: async (server) => JSON.parse((await operatorOf(server)('GET', path)).text).links,
    right: { self: path },
    wrong: {},
  },
  'no-permissions-unprocessable': { observe: withoutPermissions, right: [400, 400, 400], wrong: [422, 422, 400] },
  'long-name-too-long': {
    observe: async (server) => {
      const names = [255, 256].map((length) => `${path}?user=${'x'.repeat(length)}`);
      return Promise.all(names.map(async (query) => (await operatorOf(server)('GET', query)).status));
    },
    right: [200, 200],
    wrong: [200, 414],
  },
  'creation-forbidden': { observe: withoutRights, right: [401, 401, 401, 401], wrong: [401, 403, 401, 401] },
  'reading-forbidden': { observe: withoutRights, right: [401, 401, 401, 401], wrong: [401, 401, 403, 401] },
  'deletion-forbidden': { observe: withoutRights, right: [401, 401, 401, 401], wrong: [401, 401, 401, 403] },
  'undocumented-status': {
    observe: async (server) => {
      const { orgID } = server.fixture;
      const permissions = permissionsOf(server, 'buckets');
      return (await operatorOf(server)('POST', path, { orgID, permissions })).status;
    },
    right: 201,
    wrong: 200,
  },
  'error-as-text': {
    observe: async (server) => (await operatorOf(server)('GET', unknown)).headers.get('content-type'),
    right: 'application/json; charset=utf-8',
    wrong: 'text/plain; charset=utf-8',
  },
};

/** The answers to a token that may do none of it: list, create, read, delete. */
async function withoutRights(server: RunningServer): Promise<readonly number[]> {
  const { token } = await created(server);
  const target = await created(server, { permissions: administrationOf(server) });
  const send = withToken(server, token);
  const body = { orgID: server.fixture.orgID, permissions: permissionsOf(server, 'buckets') };
  const item = `${path}/${target.id}`;
  const replies = [send('GET', path), send('POST', path, body), send('GET', item), send('DELETE', item)];
  return (await Promise.all(replies)).map(({ status }) => status);
}
