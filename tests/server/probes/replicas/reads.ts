import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningServer } from '../../../../server/index.ts';
import { created, operatorOf } from '../../client.ts';
import { list, type Probe, patched, path, read } from '../probe.ts';
import { replica } from '../shared/replica.ts';

/** What is seen of replicas that show what is not so. */
export const replicasReadsProbes: Readonly<Record<string, Probe>> = {
  'replica-lag': {
    observe: async (server) => {
      const { id } = await created(server);
      const look = async () => (await operatorOf(replica(server, 2))('GET', `${path}/${id}`)).status;
      const soon = await look();
      await sleep(600);
      return [soon, await look()];
    },
    right: [200, 200],
    wrong: [404, 200],
  },
  'replica-update-stale': {
    observe: async (server) => {
      const { id } = await created(server, { description: 'old' });
      await patched(server, id, { description: 'new' });
      const soon = await described(server, 2, id);
      await sleep(600);
      return [soon, await described(server, 2, id)];
    },
    right: ['new', 'new'],
    wrong: ['old', 'new'],
  },
  'replica-stale-list': {
    observe: async (server) => {
      const { id } = await created(server);
      const isListed = async () => (await list(replica(server, 2))).some((row) => row.id === id);
      const before = await isListed();
      await operatorOf(server)('DELETE', `${path}/${id}`);
      const soon = await isListed();
      await sleep(600);
      return [before, soon, await isListed()];
    },
    right: [true, false, false],
    wrong: [true, true, false],
  },
  'replica-split-reads': {
    observe: async (server) => {
      const second = replica(server, 2);
      const { id } = await created(second, { description: 'old' });
      await patched(second, id, { description: 'new' });
      const soon = [await described(server, 2, id), await described(server, 1, id)];
      await sleep(600);
      return [...soon, await described(server, 2, id)];
    },
    right: ['new', 'new', 'new'],
    wrong: ['old', 'new', 'new'],
  },
  'replica-goes-back': {
    observe: async (server) => {
      const { id } = await created(server, { description: 'old' });
      await patched(server, id, { description: 'new' });
      return [await described(server, 2, id), await described(server, 2, id), await described(server, 1, id)];
    },
    right: ['new', 'new', 'new'],
    wrong: ['new', 'old', 'new'],
  },
  'replica-order-reversed': {
    observe: async (server) => {
      const { id } = await created(server, { description: 'old' });
      for (const description of ['one', 'two']) await patched(server, id, { description });
      const soon = await described(server, 2, id);
      await sleep(350);
      return [soon, await described(server, 2, id), await described(server, 1, id)];
    },
    right: ['two', 'two', 'two'],
    wrong: ['two', 'one', 'two'],
  },
  'replica-clock-behind': {
    observe: async (server) => {
      const { id } = await created(server);
      const times = [];
      for (const number of [1, 2]) {
        await patched(replica(server, number), id, { description: `by ${number}` });
        times.push(Date.parse((await read(server, id)).updatedAt));
      }
      return (times[1] ?? 0) >= (times[0] ?? 0);
    },
    right: true,
    wrong: false,
  },
};

/** The description of an authorization as a replica shows it. */
async function described(server: RunningServer, number: number, id: string): Promise<string> {
  return (await read(replica(server, number), id)).description;
}
