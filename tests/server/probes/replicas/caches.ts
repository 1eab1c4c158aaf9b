import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningServer } from '../../../../server/index.ts';
import { created, operatorOf, type Shown } from '../../client.ts';
import { administrationOf, type Probe, patched, path } from '../probe.ts';
import { replica, used } from '../shared/replica.ts';

/** What is seen of replicas that remember tokens for themselves. */
export const replicasCachesProbes: Readonly<Record<string, Probe>> = {
  'replica-cache': {
    observe: async (server) => {
      const made = await administrator(server);
      const before = await used(server, 2, made);
      await patched(server, made.id, { status: 'inactive' });
      return [before, await used(server, 1, made), await used(server, 2, made), await used(server, 3, made)];
    },
    right: [200, 401, 401, 401],
    wrong: [200, 401, 200, 401],
  },
  'replica-cache-refreshed': {
    observe: async (server) => {
      const made = await administrator(server);
      await used(server, 2, made);
      await operatorOf(server)('DELETE', `${path}/${made.id}`);
      const seen: number[] = [];
      for (let time = 0; time < 3; time += 1) {
        await sleep(400);
        seen.push(await used(server, 2, made));
      }
      await sleep(1_200);
      return [...seen, await used(server, 2, made)];
    },
    right: [401, 401, 401, 401],
    wrong: [200, 200, 200, 401],
  },
  'replica-invalidation-lost': {
    observe: async (server) => {
      const [one, other] = [await administrator(server), await administrator(server)];
      for (const { id } of [one, other]) await operatorOf(server)('DELETE', `${path}/${id}`);
      return [await used(server, 2, one), await used(server, 2, other), await used(server, 3, one)];
    },
    right: [401, 401, 401],
    wrong: [200, 401, 401],
  },
  'replica-cold-tokens': {
    observe: async (server) => {
      const [warm, cold] = [await administrator(server), await administrator(server)];
      await used(server, 2, warm);
      for (const { id } of [warm, cold]) await patched(server, id, { status: 'inactive' });
      return [await used(server, 2, warm), await used(server, 2, cold), await used(server, 1, cold)];
    },
    right: [401, 401, 401],
    wrong: [401, 200, 401],
  },
  'replica-new-token-unknown': {
    observe: async (server) => {
      const made = await administrator(server);
      const soon = [await used(server, 2, made), await used(server, 1, made)];
      await sleep(600);
      return [...soon, await used(server, 2, made)];
    },
    right: [200, 200, 200],
    wrong: [401, 200, 200],
  },
};

/** An authorization that the first replica makes. */
function administrator(server: RunningServer): Promise<Shown> {
  return created(replica(server, 1), { permissions: administrationOf(server) });
}
