import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { served, within } from './tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));
const empty = join(folder, 'empty.yaml');
const broken = join(folder, 'broken.yaml');
const binary = join(folder, 'binary');
let page: Server;
let pageUrl = '';
let server: Awaited<ReturnType<typeof served>>;

beforeAll(async () => {
  writeFileSync(empty, 'openapi: 3.0.3\ninfo: { title: t, version: "1" }\npaths: {}\n');
  writeFileSync(
    binary,
    Uint8Array.from({ length: 4_096 }, (_, index) => (index * 7) % 256),
  );
  writeFileSync(broken, 'openapi: [\n');
  page = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html>'));
  await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve));
  pageUrl = `http://127.0.0.1:${(page.address() as AddressInfo).port}`;
  server = await served('--profile', 'oss-2.9');
});

afterAll(async () => {
  page.close();
  await server.stop();
  rmSync(folder, { recursive: true });
});

const remote = ['run', '--target', 'http://127.0.0.1:1', '--token', 'abcd'];

type Case = readonly [what: string, args: () => readonly string[], exitCode: number, code: string];

const cases: readonly Case[] = [
  ['an unknown flag', () => ['run', '--bogus'], 2, 'USAGE'],
  ['an unknown command', () => ['judge'], 2, 'UNKNOWN_COMMAND'],
  ['a run of nothing', () => ['run'], 2, 'NO_TARGET'],
  ['a fault of no server', () => ['run', '--fault', 'listed-twice'], 2, 'USAGE'],
  ['a release of no server', () => ['run', '--behave', 'influxd-2.9'], 2, 'USAGE'],
  ['two targets', () => ['run', '--embedded', '--mock'], 2, 'USAGE'],
  ['one organization by two names', () => ['run', '--target', 'http://a', '--org', 'a', '--org-id', 'b'], 2, 'USAGE'],
  ['a second organization without token', () => [...remote, '--second-org-id', '0a'], 2, 'NO_TOKEN'],
  ['a user without password', () => [...remote, '--user', 'ann'], 2, 'NO_PASSWORD'],
  ['a password of nobody', () => [...remote, '--password', 'abcd'], 2, 'USAGE'],
  ['two reports to one path', () => ['run', '--embedded', '--report', 'json=x', '--badge', './x'], 2, 'USAGE'],
  ['a folder on standard output', () => ['run', '--embedded', '--report', 'hurl=-'], 2, 'USAGE'],
  [
    'a part of a selection that fits nothing',
    () => ['run', '--embedded', '--only', 'read/*,reed/*'],
    2,
    'NOTHING_SELECTED',
  ],
  ['an exclusion that fits nothing', () => ['run', '--embedded', '--exclude', 'delet/own'], 2, 'NOTHING_SELECTED'],
  ['an exclusion of everything', () => ['run', '--embedded', '--exclude', '**'], 2, 'NOTHING_SELECTED'],
  ['a floor for no family', () => ['run', '--embedded', '--require', 'delet'], 2, 'UNKNOWN_NAME'],
  ['a scope without a known capability', () => ['run', '--embedded', '--without', 'session'], 2, 'UNKNOWN_NAME'],
  ['a binary file as contract', () => ['run', '--embedded', '--spec', binary], 2, 'contract/binary'],
  ['an unknown target', () => ['run', 'staging'], 2, 'UNKNOWN_TARGET'],
  ['two targets, one by name', () => ['run', 'staging', '--mock'], 2, 'USAGE'],
  ['a secret in no variable', () => ['run', '--target', 'http://a', '--token', 'env:NOT_SET'], 2, 'SECRET_MISSING'],
  ['an unknown profile', () => ['run', '--embedded', '--profile', 'oss-1.8'], 2, 'UNKNOWN_PROFILE'],
  ['an unreadable spec', () => ['run', '--embedded', '--spec', join(folder, 'none.yaml')], 2, 'contract/unreadable'],
  ['a spec that is not YAML', () => ['run', '--embedded', '--spec', broken], 2, 'contract/not-yaml'],
  ['a spec without the operations', () => ['run', '--embedded', '--spec', empty], 2, 'contract/missing-operation'],
  ['a URL without scheme', () => ['run', '--target', '127.0.0.1:8086', '--token', 'abcd'], 2, 'USAGE'],
  ['a target without token', () => ['run', '--target', 'http://127.0.0.1:1'], 2, 'NO_TOKEN'],
  ['a token that no header carries', () => ['run', '--target', 'http://127.0.0.1:1', '--token', 'a\nb'], 2, 'USAGE'],
  ['a refused connection', () => ['run', '--target', 'http://127.0.0.1:1', '--token', 'abcd'], 3, 'TARGET_UNREACHABLE'],
  ['a target that answers HTML', () => ['run', '--target', pageUrl, '--token', 'abcd'], 3, 'TARGET_IS_WEB_PAGE'],
  ['a refused token', () => ['run', '--target', server.url, '--token', 'abcd'], 3, 'TARGET_REFUSES_TOKEN'],
  [
    'an organization that is not found',
    () => ['run', '--target', server.url, '--token', server.token, '--org', 'nobody'],
    2,
    'ORGANIZATION_NOT_FOUND',
  ],
  [
    'several organizations and no choice',
    () => ['run', '--target', server.url, '--token', server.token],
    2,
    'ORGANIZATION_NOT_GIVEN',
  ],
  [
    'a report that cannot be written',
    () => ['run', '--embedded', '--report', `json=${join(folder, 'no/x.json')}`],
    2,
    'REPORT_UNWRITABLE',
  ],
  ['a report of no known form', () => ['run', '--embedded', '--report', 'pdf=x.pdf'], 2, 'USAGE'],
  ['nothing selected', () => ['run', '--embedded', '--only', 'nothing/*'], 2, 'NOTHING_SELECTED'],
  ['a seed that is no number', () => ['run', '--embedded', '--seed', 'x'], 2, 'USAGE'],
  ['a budget without unit', () => ['run', '--embedded', '--budget', '30'], 2, 'USAGE'],
  ['a revocation without unit', () => ['run', '--embedded', '--revocation-within', '300'], 2, 'USAGE'],
  ['a path without one requirement', () => ['run', '--embedded', '--path', '0:1'], 2, 'USAGE'],
  ['an unknown fault', () => ['run', '--embedded', '--fault', 'nothing'], 2, 'unknown-fault'],
  ['a fault of somebody else’s server', () => ['run', '--fault', 'listed-twice', '--mock'], 2, 'USAGE'],
  ['an unknown topic', () => ['explain', 'delete/nothing'], 2, 'UNKNOWN_TOPIC'],
];

describe.concurrent('one line and an exit code for', () => {
  test.each(cases)('%s', async (_, args, exitCode, code) => {
    const result = await within(args(), { XDG_STATE_HOME: join(folder, 'state') });
    expect(result).toMatchObject({ exitCode, stdout: '' });
    expect(result.stderr).toMatch(/^tokenproof: \S.*[^.:]\. \S.*[.?] \[[\w/-]+\]\n$/);
    expect(result.stderr).toContain(`[${code}]\n`);
  });
});

test('a process ends so, too', async () => {
  const { exitCode, stdout, stderr } = await within(['run', '--embedded', '--only', 'nothing/*']);
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^tokenproof: \S.* \[NOTHING_SELECTED\]\n$/);
});

test.each(['INFLUX_TOKEN', 'INFLUX_ORG', 'INFLUX_ORG_ID', 'INFLUX_SKIP_VERIFY'])(
  '%s without a server is an error, not a run of the embedded one',
  async (name) => {
    const { exitCode, stdout, stderr } = await within(['run', '--seed', '1'], { [name]: 'value' });
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`^tokenproof: ${name} is set, but no target is named\\. .+ \\[NO_TARGET\\]\n$`));
  },
);

test('a missing command is answered with the help and the exit code of bad usage', async () => {
  const { exitCode, stdout, stderr } = await within([]);
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^Usage: tokenproof .+\n\n/);
  const asked = await within(['--help']);
  expect(asked).toEqual({ exitCode: 0, stdout: stderr, stderr: '' });
});
