import { expect, test } from 'vitest';
import { profileNames } from '../../spec/profiles.ts';
import { tool } from '../cli/tool.ts';
import { jsonReport } from './report.ts';

const seeds = [1, 20_261] as const;

for (const profile of profileNames) {
  test.concurrent.each(seeds)(`the reference server of ${profile} keeps every promise at seed %i`, async (seed) => {
    const report = jsonReport();
    const { exitCode, stdout } = await tool([
      'run',
      '--embedded',
      '--profile',
      profile,
      '--seed',
      String(seed),
      '--strict',
      ...report.flags,
    ]);
    const { totals, run } = report.read();
    expect(stdout).toContain(`seed ${seed}`);
    expect(totals).toMatchObject({ broken: 0, flaky: 0, error: 0 });
    expect(totals.held).toBeGreaterThanOrEqual(70);
    expect(run.leftovers).toEqual([]);
    expect(exitCode).toBe(0);
  });
}

test('a mock is judged by what needs no memory, and the rest is named as skipped', async () => {
  const report = jsonReport();
  const { exitCode } = await tool(['run', '--mock', '--seed', '3', ...report.flags]);
  const { results, totals } = report.read();
  const lacking = results.filter(({ requirement }) => requirement.startsWith('delete/'));
  expect(lacking.every(({ outcome }) => outcome.status === 'skipped' && outcome.reason === 'not-applicable')).toBe(
    true,
  );
  expect(totals.held).toBeGreaterThanOrEqual(8);
  expect(exitCode).toBe(0);
});
