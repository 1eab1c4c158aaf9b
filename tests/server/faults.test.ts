import { describe, expect, test } from 'vitest';
import { faults, type ServerProfile, startCluster, startServer } from '../../server/index.ts';
import { probes } from './probes/all.ts';

const profiles = ['cloud-serverless', 'oss-2.9'] as const;

test('each fault has a probe, and its own id', () => {
  const ids = faults.map(({ id }) => id);
  expect(Object.keys(probes).toSorted()).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(ids.length);
});

test('each fault names the requirement that it breaks, and says how in one sentence', () => {
  for (const { breaks, says } of faults) {
    expect(breaks).toMatch(/^[a-z]+\/[a-z-]+$/);
    expect(says).toMatch(/^[A-Z][^.]+\.$/);
  }
});

/** What a probe observes on a fresh server with the given faults. */
async function observed(id: string, profile: ServerProfile, on: readonly string[]): Promise<unknown> {
  const ofCluster = faults.find((one) => one.id === id)?.ofCluster;
  const options = { profile, faults: on };
  const server = ofCluster ? await startCluster({ ...options, replicas: 3 }) : await startServer(options);
  try {
    return await probes[id]?.observe(server);
  } finally {
    await server.close();
  }
}

/** Whether a fault can be switched on in a profile. */
function appliesTo(id: string, profile: ServerProfile): boolean {
  const fault = faults.find((one) => one.id === id);
  return fault?.profiles?.includes(profile) ?? true;
}

describe.each(profiles)('on %s', (profile) => {
  const here = Object.entries(probes).filter(([id]) => appliesTo(id, profile));

  test.each(here)('%s shows', async (id, { right, wrong }) => {
    expect(await observed(id, profile, [])).toEqual(right);
    expect(await observed(id, profile, [id])).toEqual(wrong);
  });

  test('faults add up', async () => {
    const on = ['updated-at-frozen', 'patch-touches-description', 'listed-twice'];
    for (const id of on) expect(await observed(id, profile, on)).toEqual(probes[id]?.wrong);
  });
});

/** Faults that show in neither of the two, each with a profile of its own. */
const elsewhere = faults.flatMap(({ id, profiles: own = profiles }) => {
  const [profile] = own.some((one) => profiles.some((name) => name === one)) ? [] : own;
  return profile === undefined ? [] : [{ id, profile }];
});

test.each(elsewhere)('$id shows on $profile', async ({ id, profile }) => {
  expect(await observed(id, profile, [])).toEqual(probes[id]?.right);
  expect(await observed(id, profile, [id])).toEqual(probes[id]?.wrong);
});
