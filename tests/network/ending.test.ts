import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../server/index.ts';
import { ended, start } from '../cli/tool.ts';
import { faults } from './faults.ts';
import { type Act, FaultyProxy, type When } from './faulty-proxy.ts';
import { relayTo } from './relay.ts';

let server: RunningServer;
beforeEach(async () => {
  server = await startServer({ profile: 'oss-2.9' });
});
afterEach(() => server.close());

/** The tool, judging the server at a URL. */
function judging(url: string, ...flags: readonly string[]) {
  const { operatorToken, orgID } = server.fixture;
  const target = ['--target', url, '--token', operatorToken, '--org-id', orgID, '--profile', 'oss-2.9'];
  return start(['run', ...target, '--only', 'read/*', '--seed', '1', ...flags]);
}

/** Lets each answer take a second. */
const slowly: Act = async ({ behind, pass }) => {
  await pause(1_000);
  pass(await behind());
};

/** A proxy that trickles from some time on. */
async function trickling(when: When): Promise<FaultyProxy> {
  const proxy = new FaultyProxy(server.url, faults['one byte a second'], when);
  await proxy.open();
  return proxy;
}

test('a run whose answers trickle ends at once when it is interrupted', async () => {
  const proxy = await trickling('middle');
  const child = judging(proxy.url, '--timeout', '10m');
  const ending = ended(child);
  while (proxy.befallen === 0) await pause(20);
  proxy.mend();
  child.kill('SIGINT');
  const { exitCode, stdout } = await ending;
  expect(exitCode).toBe(130);
  expect(stdout).toContain('interrupted');
  await proxy.close();
});

test('a deadline ends a run that is at it, with what was judged until then', async () => {
  const { exitCode, stdout } = await ended(judging(server.url, '--cases', '1000000', '--deadline', '6s'));
  expect(exitCode).toBe(4);
  expect(stdout).toMatch(/inconclusive: the run was broken off: The 6 s that were given for the run are over/);
  expect(stdout).not.toContain('left behind');
});

test('a deadline ends a run that is still preparing, and what it made is told of', async () => {
  const proxy = new FaultyProxy(server.url, slowly, 'start');
  const url = await proxy.open();
  const { exitCode, stderr } = await ended(judging(url, '--deadline', '4s'));
  expect(exitCode).toBe(3);
  expect(stderr).toMatch(
    /lost, before it was prepared: The 4 s that were given for the run are over\. Give the run more/,
  );
  await proxy.close();
});

test('a server that is not there yet is waited for', async () => {
  const proxy = new FaultyProxy(server.url, () => {}, 'never');
  const url = await proxy.open();
  proxy.down(4_000);
  const { exitCode, stdout } = await ended(judging(url, '--cases', '2', '--wait-for-target', '60s'));
  expect(stdout).toContain('conforms: ');
  expect(exitCode).toBe(0);
  await proxy.close();
});

test('header fields go with every request, and their values into no report', async () => {
  const relay = await relayTo(server.url);
  const report = join(mkdtempSync(join(tmpdir(), 'tokenproof-header-')), 'report.json');
  const flags = ['--header', 'X-Api-Key: key-of-the-gateway', '--cases', '1', '--report', `json=${report}`];
  const { stdout } = await ended(judging(`http://127.0.0.1:${relay.port}`, ...flags));
  expect(stdout).toContain('conforms: ');
  expect(relay.passed.filter(({ headers }) => headers['x-api-key'] !== 'key-of-the-gateway')).toEqual([]);
  const text = readFileSync(report, 'utf8');
  expect(text).not.toContain('key-of-the-gateway');
  expect(JSON.parse(text).run.command).toContain('--header "x-api-key: $HEADER_X_API_KEY"');
  await relay.close();
});
