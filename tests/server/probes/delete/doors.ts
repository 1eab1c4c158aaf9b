import type { RunningServer } from '../../../../server/index.ts';
import { created, operatorOf, withToken } from '../../client.ts';
import { bucketPath, type Probe, path } from '../probe.ts';
import { dataPath, fullOf } from '../shared/data.ts';

/** What is seen of routes at which the tokens of deleted authorizations are accepted. */
export const deleteDoorsProbes: Readonly<Record<string, Probe>> = {
  'deleted-token-uses-one-bucket': {
    observe: async (server) => {
      const send = await deleted(server);
      return [(await send('GET', bucketPath(server))).status, (await send('GET', '/api/v2/buckets')).status];
    },
    right: [401, 401],
    wrong: [200, 401],
  },
  'deleted-token-writes-points': {
    observe: async (server) => {
      const send = await deleted(server);
      return [(await send('POST', dataPath(server, 'write'), 'm v=1')).status, (await send('GET', path)).status];
    },
    right: [401, 401],
    wrong: [204, 401],
  },
};

async function deleted(server: RunningServer) {
  const { id, token } = await created(server, { permissions: fullOf(server) });
  await operatorOf(server)('DELETE', `${path}/${id}`);
  return withToken(server, token);
}
