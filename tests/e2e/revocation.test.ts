import { expect, test } from 'vitest';
import { tool } from '../cli/tool.ts';
import { jsonReport } from './report.ts';

/** The requirements that a run finds broken, and its figures, on a server that revokes tokens 200 ms late. */
async function judged(only: readonly string[], ...flags: readonly string[]) {
  const report = jsonReport();
  const selection = only.flatMap((glob) => ['--only', glob]);
  const server = ['--profile', 'oss-2.9', '--fault', 'revocation-delayed', '--fault', 'deletion-delayed'];
  const { exitCode } = await tool([
    'run',
    '--embedded',
    ...server,
    ...selection,
    '--cases',
    '5',
    ...flags,
    ...report.flags,
  ]);
  const { results } = report.read();
  const broken = results.filter(({ outcome }) => outcome.status === 'broken').map(({ requirement }) => requirement);
  return { exitCode, broken, figures: results.flatMap(({ figures }) => figures) };
}

test('tokens must end at once unless told', async () => {
  const { exitCode, broken, figures } = await judged(['revocation/*', 'delete/ends-token']);
  expect(broken).toEqual(['delete/ends-token', 'revocation/inactive-in-time', 'revocation/deleted-in-time']);
  expect(exitCode).toBe(1);
  expect(figures.map(({ name }) => name)).toEqual(Array(2).fill(['revocation median', 'revocation p99']).flat());
  for (const { value } of figures) {
    expect(value).toBeGreaterThan(50);
    expect(value).toBeLessThan(300);
  }
});

test('a token may outlive its end by the time that is given, in every requirement', async () => {
  const only = ['revocation/*', 'delete/ends-token', 'status/*', 'concurrency/status-linearizable'];
  const { exitCode, broken, figures } = await judged(only, '--revocation-within', '300ms');
  expect(broken).toEqual([]);
  expect(exitCode).toBe(0);
  expect(Math.max(...figures.map(({ value }) => value))).toBeGreaterThan(50);
});

test('a time that is shorter than the delay is not enough', async () => {
  const { exitCode, broken } = await judged(['revocation/*'], '--revocation-within', '50ms');
  expect(broken).toEqual(['revocation/inactive-in-time', 'revocation/deleted-in-time']);
  expect(exitCode).toBe(1);
});
