import type { RunningServer } from '../../../../server/index.ts';
import { created, withToken } from '../../client.ts';
import { bucketPath, type Probe, patched } from '../probe.ts';
import { dataPath, fullOf, span } from '../shared/data.ts';

/** What is seen of routes at which inactive tokens are accepted. */
export const statusDoorsProbes: Readonly<Record<string, Probe>> = {
  'inactive-token-knows-itself': {
    observe: async (server) => {
      const send = await inactive(server);
      return [(await send('GET', '/api/v2/me')).status, (await send('GET', bucketPath(server))).status];
    },
    right: [401, 401],
    wrong: [200, 401],
  },
  'inactive-token-deletes-points': {
    observe: async (server) => {
      const send = await inactive(server);
      return [
        (await send('POST', dataPath(server, 'delete'), span)).status,
        (await send('POST', dataPath(server, 'write'), 'm v=1')).status,
      ];
    },
    right: [401, 401],
    wrong: [204, 401],
  },
};

async function inactive(server: RunningServer) {
  const { id, token } = await created(server, { permissions: fullOf(server) });
  await patched(server, id, { status: 'inactive' });
  return withToken(server, token);
}
