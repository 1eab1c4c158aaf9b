import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { type ClusterOptions, startCluster } from '../../../server/index.ts';
import { created, operatorOf } from '../client.ts';
import { patched, path, read } from '../probes/probe.ts';
import { replica } from '../probes/shared/replica.ts';

async function clusterFor(options: Partial<ClusterOptions>) {
  const cluster = await startCluster({ profile: 'oss-2.9', replicas: 3, ...options });
  onTestFinished(cluster.close);
  return cluster;
}

test('what one replica does is so at the others before it is answered', async () => {
  const cluster = await clusterFor({});
  const { id } = await created(replica(cluster, 2), { description: 'by 2' });
  await patched(replica(cluster, 3), id, { description: 'by 3' });
  for (const number of [1, 2, 3]) expect((await read(replica(cluster, number), id)).description).toBe('by 3');
  expect((await operatorOf(cluster)('DELETE', `${path}/${id}`)).status).toBe(204);
  expect((await operatorOf(replica(cluster, 3))('GET', `${path}/${id}`)).status).toBe(404);
});

test('with a lag it is so there later, and at the replica itself at once', async () => {
  const cluster = await clusterFor({ lag: 300 });
  const { id } = await created(cluster);
  const at = async (number: number) => (await operatorOf(replica(cluster, number))('GET', `${path}/${id}`)).status;
  expect([await at(1), await at(2)]).toEqual([200, 404]);
  await expect.poll(() => at(2), { timeout: 5_000 }).toBe(200);
});

test('two replicas that change the same come to agree on the later one', async () => {
  const cluster = await clusterFor({ lag: 100 });
  const { id } = await created(cluster);
  await expect
    .poll(async () => (await operatorOf(replica(cluster, 2))('GET', `${path}/${id}`)).status, { timeout: 5_000 })
    .toBe(200);
  await patched(replica(cluster, 1), id, { description: 'earlier' });
  await patched(replica(cluster, 2), id, { description: 'later' });
  await sleep(400);
  for (const number of [1, 2, 3]) expect((await read(replica(cluster, number), id)).description).toBe('later');
});

test('a fault of a cluster is none of a server that stands alone, and an unknown one none at all', async () => {
  const { startServer } = await import('../../../server/index.ts');
  await expect(startServer({ faults: ['replica-cache'] })).rejects.toMatchObject({ code: 'fault-elsewhere' });
  await expect(startCluster({ replicas: 2, faults: ['nothing'] })).rejects.toMatchObject({ code: 'unknown-fault' });
});
