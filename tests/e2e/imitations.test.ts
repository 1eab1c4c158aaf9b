import { expect, test } from 'vitest';
import { served, tool } from '../cli/tool.ts';
import { jsonReport } from './report.ts';

/** What InfluxDB OSS 2.7.12, 2.8.0 and 2.9.1 are known to break: no more, no less. */
const deviations = [
  'status/inactive-token-refused-on-collection',
  'status/inactive-token-refused-on-resources',
  'errors/invalid-payload-refused',
  'errors/malformed-payload-refused',
  'errors/invalid-patch-refused',
  'errors/malformed-patch-refused',
  'errors/no-server-error',
  'schema/status-listed',
];

test.each(['2.7', '2.8', '2.9'])(
  'an imitation of %s deviates as the release does, and in nothing else',
  async (release) => {
    const server = await served('--behave', `influxd-${release}`);
    const report = jsonReport();
    const profile = ['--profile', `oss-${release}`, '--seed', '7'];
    const { exitCode } = await tool(['run', '--target', server.url, ...profile, ...report.flags], {
      INFLUX_TOKEN: server.token,
    });
    await server.stop();
    const { results, run } = report.read();
    const unheld = results.filter(({ outcome }) => outcome.status !== 'held' && outcome.status !== 'skipped');
    expect(unheld.map(({ requirement }) => requirement).toSorted()).toEqual(deviations.toSorted());
    expect(unheld.every(({ outcome }) => outcome.status === 'broken')).toBe(true);
    expect(run.leftovers).toEqual([]);
    expect(exitCode).toBe(1);
  },
);
