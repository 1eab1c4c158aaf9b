import type { RunningServer } from '../../../../server/index.ts';
import { created, operatorOf, withToken } from '../../client.ts';
import { list, type Probe, path } from '../probe.ts';

/** What is seen of the authorizations of deleted organizations. */
export const organizationsDeletedProbes: Readonly<Record<string, Probe>> = {
  'deleted-organization-keeps-token': { observe: ended, right: [401, false], wrong: [200, false] },
  'deleted-organization-keeps-list': { observe: ended, right: [401, false], wrong: [401, true] },
  'every-other-outlives-organization': {
    observe: async (server) => {
      const made = [];
      while (made.length < 12) made.push(await created(server, elsewhere(server)));
      await operatorOf(server)('DELETE', `/api/v2/orgs/${server.fixture.secondOrgID}`);
      const statuses = made.map(async ({ token }) => (await withToken(server, token)('GET', path)).status);
      return (await Promise.all(statuses)).filter((status) => status !== 401).length;
    },
    right: 0,
    wrong: 2,
  },
  'switched-off-listed-without-organization': {
    observe: async (server) => {
      const off = await created(server, { ...elsewhere(server), status: 'inactive' });
      const made = [off, await created(server, elsewhere(server))];
      await operatorOf(server)('DELETE', `/api/v2/orgs/${off.orgID}`);
      const rows = new Set((await list(server)).map(({ id }) => id));
      return made.map(({ id }) => rows.has(id));
    },
    right: [false, false],
    wrong: [true, false],
  },
  'deleted-organization-keeps-self': {
    observe: async (server) => {
      const send = operatorOf(server);
      const orgID = JSON.parse((await send('POST', '/api/v2/orgs', { name: 'third-org' })).text).id;
      const permissions = [{ action: 'read', resource: { type: 'buckets', orgID } }];
      const { token } = await created(server, { orgID, permissions });
      await send('DELETE', `/api/v2/orgs/${orgID}`);
      const holder = withToken(server, token);
      return [(await holder('GET', '/api/v2/me')).status, (await holder('GET', path)).status];
    },
    right: [401, 401],
    wrong: [200, 401],
  },
  'namesake-inherits-organization': {
    observe: async (server) => {
      const send = operatorOf(server);
      const made = async () => JSON.parse((await send('POST', '/api/v2/orgs', { name: 'third-org' })).text).id;
      const orgID = await made();
      const permissions = [{ action: 'write', resource: { type: 'buckets', orgID } }];
      const { token } = await created(server, { orgID, permissions });
      const holder = withToken(server, token);
      await holder('GET', path);
      await send('DELETE', `/api/v2/orgs/${orgID}`);
      const again = { orgID: await made(), name: 'of-the-heir' };
      return [(await holder('POST', '/api/v2/buckets', again)).status];
    },
    right: [401],
    wrong: [201],
  },
};

/** What creates an authorization of the first user in the second organization. */
function elsewhere({ fixture }: RunningServer) {
  const { secondOrgID: orgID } = fixture;
  return { orgID, permissions: [{ action: 'read', resource: { type: 'authorizations', orgID } }] };
}

/** Whether a token of a deleted organization works, and whether it is listed. */
async function ended(server: RunningServer): Promise<unknown> {
  const made = await created(server, elsewhere(server));
  await operatorOf(server)('DELETE', `/api/v2/orgs/${made.orgID}`);
  const { status } = await withToken(server, made.token)('GET', path);
  return [status, (await list(server)).some(({ id }) => id === made.id)];
}
