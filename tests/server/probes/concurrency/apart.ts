import { setTimeout as pause } from 'node:timers/promises';
import { created, listed, operatorOf, withToken } from '../../client.ts';
import { type Probe, path } from '../probe.ts';

/** What is seen of faults that mix up equal requests. */
export const concurrencyApartProbes: Readonly<Record<string, Probe>> = {
  'lists-share-rows': {
    observe: async (server) => {
      const reading = { action: 'read', resource: { type: 'authorizations', orgID: server.fixture.orgID } };
      const { token } = await created(server, { permissions: [reading] });
      const little = withToken(server, token);
      const rows = async () => listed(await little('GET', path)).length > 0;
      const alone = await rows();
      let together = false;
      for (let turn = 0; turn < 50 && !together; turn += 1) {
        const [, shown] = await Promise.all([operatorOf(server)('GET', path), rows()]);
        together = shown;
      }
      await pause(20);
      return [alone, together, await rows()];
    },
    right: [false, false, false],
    wrong: [false, true, false],
  },
};
