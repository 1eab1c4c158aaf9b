import type { RunningServer } from '../../../server/index.ts';
import { created, operatorOf, withToken } from '../client.ts';
import { administrationOf, type Probe, path, permissionsOf } from './probe.ts';

/** What is seen of faults in how refusals are worded and numbered. */
export const refusalProbes: Readonly<Record<string, Probe>> = {
  'stack-in-message': {
    observe: async (server) => {
      const answers = ['/x', '/00000000000000aa'].map((below) => operatorOf(server)('GET', `${path}${below}`));
      return (await Promise.all(answers)).map(({ text }) => text.includes('decode.js:12'));
    },
    right: [false, false],
    wrong: [true, false],
  },
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
