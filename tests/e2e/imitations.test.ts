import { expect, test } from 'vitest';
import { tool } from '../cli/tool.ts';
import { jsonReport } from './report.ts';

test.concurrent.each(['2.7', '2.8', '2.9'])(
  'an imitation of %s deviates as the release is known to do, and in nothing else',
  async (release) => {
    const report = jsonReport();
    const behaviour = ['--behave', `influxd-${release}`, '--known', `influxd-${release}`];
    const { exitCode } = await tool(['run', '--embedded', ...behaviour, '--strict', '--seed', '7', ...report.flags]);
    const { known, results, run, verdict } = report.read();
    const unheld = results.filter(({ outcome }) => !['held', 'known', 'skipped'].includes(outcome.status));
    expect(unheld.map(({ requirement }) => requirement)).toEqual([]);
    expect(known?.stale).toEqual([]);
    expect(known?.shown.length).toBeGreaterThanOrEqual(40);
    expect(run.leftovers).toEqual([]);
    expect(verdict).toBe('conforms');
    expect(exitCode).toBe(0);
  },
);

test.concurrent('without its known deviations an imitation violates', async () => {
  const report = jsonReport();
  const { exitCode } = await tool(['run', '--embedded', '--behave', 'influxd-2.9', '--seed', '8', ...report.flags]);
  const { known, totals } = report.read();
  expect(known).toBeNull();
  expect(totals.broken).toBeGreaterThanOrEqual(40);
  expect(exitCode).toBe(1);
});
