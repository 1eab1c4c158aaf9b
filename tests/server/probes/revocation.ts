import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningServer } from '../../../server/index.ts';
import { created, operatorOf, type Shown, withToken } from '../client.ts';
import { bucketPath, type Probe, patched, path } from './probe.ts';

/** What is seen of tokens that are ended too late: uses before the end, right after it, and some time later. */
export const revocationProbes: Readonly<Record<string, Probe>> = {
  'revocation-delayed': {
    observe: (server) => uses(server, ({ id }) => patched(server, id, { status: 'inactive' })),
    right: [200, 401, 401],
    wrong: [200, 200, 401],
  },
  'deletion-delayed': {
    observe: (server) => uses(server, ({ id }) => operatorOf(server)('DELETE', `${path}/${id}`)),
    right: [200, 401, 401],
    wrong: [200, 200, 401],
  },
};

async function uses(server: RunningServer, end: (made: Shown) => Promise<unknown>): Promise<readonly number[]> {
  const made = await created(server);
  const use = async () => (await withToken(server, made.token)('GET', bucketPath(server))).status;
  const before = await use();
  await end(made);
  const after = await use();
  await sleep(250);
  return [before, after, await use()];
}
