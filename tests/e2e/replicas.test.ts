import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { served, tool } from '../cli/tool.ts';
import { jsonReport } from './report.ts';

const family = ['--only', 'replicas/*', '--seed', '3'];

/** What a run of the family on an embedded cluster finds broken, its figures, and its page. */
async function judged(...flags: readonly string[]) {
  const report = jsonReport();
  const page = join(mkdtempSync(join(tmpdir(), 'replicas-')), 'report.html');
  const cluster = ['--embedded', '--profile', 'oss-2.9', '--replicas', '3', '--propagation-limit', '2s'];
  const { exitCode, stdout } = await tool([
    ...['run', ...cluster, ...family, ...flags, '--report', `html=${page}`, ...report.flags],
  ]);
  const { results, run } = report.read();
  const broken = results.filter(({ outcome }) => outcome.status === 'broken').map(({ requirement }) => requirement);
  const figures = results.flatMap((result) => result.figures);
  const html = readFileSync(page, 'utf8');
  return { exitCode, stdout, broken, figures, html, replicas: run.target.replicas };
}

test('a cluster that keeps its promises is clean, and may take the time that is given', async () => {
  const atOnce = await judged();
  expect([atOnce.exitCode, atOnce.broken]).toEqual([0, []]);
  expect(atOnce.replicas).toHaveLength(3);
  const late = await judged('--lag', '200ms', '--consistent-within', '1s');
  expect([late.exitCode, late.broken]).toEqual([0, []]);
  const pairs = new Set(late.figures.map(({ between }) => between?.join(' to ')));
  expect([...pairs].toSorted()).toEqual(['1 to 2', '1 to 3', '2 to 1', '2 to 3', '3 to 1', '3 to 2']);
  expect(Math.max(...late.figures.map(({ value }) => value))).toBeGreaterThan(100);
});

test('a cache that is refreshed on use is found however long it may last', async () => {
  const flags = ['--fault', 'replica-cache-refreshed', '--consistent-within', '1500ms'];
  const { exitCode, stdout, broken, html } = await judged(...flags);
  expect(broken).toContain('replicas/deleted');
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/replicas\/deleted: replica \d to \d: not within 2 s/);
  expect(html).toMatch(/class="heat-6"><strong>not within 2 s<\/strong>/);
});

test('another server is no replica, and nothing is judged of it', async () => {
  const [one, other] = [await served('--profile', 'oss-2.9'), await served('--profile', 'oss-2.9')];
  for (const { stop } of [one, other]) onTestFinished(() => stop().then(() => {}));
  const target = ['--target', one.url, '--token', one.token, '--org', 'first-org', '--profile', 'oss-2.9'];
  const { exitCode, stdout, stderr } = await tool(['run', ...target, '--replica', other.url, ...family]);
  expect([exitCode, stdout]).toEqual([3, '']);
  expect(stderr).toContain(`Replica 2, ${other.url}, is not the deployment of ${one.url}`);
});

test('the replicas of a served cluster are judged as of one deployment, and nothing is left', async () => {
  const server = await served('--profile', 'oss-2.9', '--replicas', '2');
  onTestFinished(() => server.stop().then(() => {}));
  const second = /^replica (\S+)$/m.exec(server.text)?.[1] ?? '';
  const target = ['--target', server.url, '--token', server.token, '--org', 'first-org', '--profile', 'oss-2.9'];
  const state = { XDG_STATE_HOME: mkdtempSync(join(tmpdir(), 'state-')) };
  const { exitCode, stdout } = await tool(['run', ...target, '--replica', second, ...family], state);
  expect(stdout).toContain('conforms: 15 held');
  expect(exitCode).toBe(0);
  for (const url of [server.url, second]) {
    const listed = await fetch(`${url}/api/v2/users`, { headers: { authorization: `Token ${server.token}` } });
    expect(await listed.text()).not.toContain('tokenproof');
  }
});
