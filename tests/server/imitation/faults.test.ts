import { describe, expect, test } from 'vitest';
import { anyway } from '../../../server/faults/fault.ts';
import { faults, startImitation } from '../../../server/index.ts';
import { probes } from '../probes/all.ts';
import { observations } from './observations.ts';
import { seededImitation } from './seeded.ts';

const behave = 'influxd-2.9';
const here = faults.filter(({ profiles }) => profiles?.includes('oss-2.9') ?? true);
const visible = here.filter(({ notOnReleases }) => notOnReleases === undefined);
const excepted = here.filter(({ notOnReleases }) => notOnReleases !== undefined);

/** What the probe of a fault observes on a new imitation with the given faults. */
async function observed(id: string, on: readonly string[]): Promise<unknown> {
  const server = await seededImitation({ behave, faults: on });
  try {
    return await probes[id]?.observe(server);
  } finally {
    await server.close();
  }
}

describe('with a fault beside its own', () => {
  test.each(visible)('$id shows', async ({ id }) => {
    const seen = observations[id] ?? { without: probes[id]?.right, with: probes[id]?.wrong };
    expect(await observed(id, [])).toEqual(seen.without);
    expect(await observed(id, [id])).toEqual(seen.with);
    expect(seen.with).not.toEqual(seen.without);
  });

  test('faults add up', async () => {
    const on = ['updated-at-frozen', 'patch-touches-description', 'listed-twice'];
    for (const id of on) expect(await observed(id, on)).toEqual(probes[id]?.wrong);
  });
});

describe('what changes nothing on a release', () => {
  test('is refused, with a reason', async () => {
    for (const { id, notOnReleases } of excepted) {
      expect(notOnReleases).toMatch(/^The releases [^.]+\.$/);
      await expect(startImitation({ behave, faults: [id] })).rejects.toMatchObject({ code: 'fault-elsewhere' });
    }
  });

  test('is little of all that one process can do', () => {
    const alone = here.filter(({ ofCluster }) => ofCluster !== true);
    expect(visible.length / alone.length).toBeGreaterThan(0.8);
  });

  test.each(excepted.filter(({ notOnReleases }) => notOnReleases === anyway))('$id is so anyway', async ({ id }) => {
    expect(await observed(id, [])).not.toEqual(probes[id]?.right);
  });
});

test('an unknown fault, and one of another profile, are refused', async () => {
  await expect(startImitation({ behave, faults: ['none'] })).rejects.toMatchObject({ code: 'unknown-fault' });
  await expect(startImitation({ behave, faults: ['token-in-list'] })).rejects.toMatchObject({
    code: 'fault-elsewhere',
  });
});
