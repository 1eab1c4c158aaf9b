import { setTimeout as sleep } from 'node:timers/promises';
import { type Probe, path } from '../probe.ts';
import { session } from '../shared/sign-in.ts';

/** What is seen of sessions that come back. */
export const sessionsFinalProbes: Readonly<Record<string, Probe>> = {
  'session-written-back': {
    observe: async (server) => {
      const send = await session(server);
      const use = async () => (await send('GET', path)).status;
      const statuses = [await use(), (await send('POST', '/api/v2/signout')).status, await use()];
      await sleep(250);
      return [...statuses, await use()];
    },
    right: [200, 204, 401, 401],
    wrong: [200, 204, 401, 200],
  },
};
