import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { served, tool } from './tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));
const empty = join(folder, 'empty.yaml');
const broken = join(folder, 'broken.yaml');
let page: Server;
let pageUrl = '';
let server: Awaited<ReturnType<typeof served>>;

beforeAll(async () => {
  writeFileSync(empty, 'openapi: 3.0.3\ninfo: { title: t, version: "1" }\npaths: {}\n');
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

type Case = readonly [what: string, args: () => readonly string[], exitCode: number, code: string];

const cases: readonly Case[] = [
  ['an unknown flag', () => ['run', '--bogus'], 2, 'USAGE'],
  ['an unknown command', () => ['judge'], 2, 'UNKNOWN_COMMAND'],
  ['a run of nothing', () => ['run'], 2, 'NO_TARGET'],
  ['a fault of no server', () => ['run', '--fault', 'listed-twice'], 2, 'USAGE'],
  ['a release of no server', () => ['run', '--behave', 'influxd-2.9'], 2, 'USAGE'],
  ['two targets', () => ['run', '--embedded', '--mock'], 2, 'USAGE'],
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
    const result = await tool(args());
    expect(result).toMatchObject({ exitCode, stdout: '' });
    expect(result.stderr).toMatch(/^tokenproof: \S.*[^.:]\. \S.*[.?] \[[\w/-]+\]\n$/);
    expect(result.stderr).toContain(`[${code}]\n`);
  });
});

test.each(['INFLUX_TOKEN', 'INFLUX_ORG', 'INFLUX_ORG_ID', 'INFLUX_SKIP_VERIFY'])(
  '%s without a server is an error, not a run of the embedded one',
  async (name) => {
    const { exitCode, stdout, stderr } = await tool(['run', '--seed', '1'], { [name]: 'value' });
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`^tokenproof: ${name} is set, but no target is named\\. .+ \\[NO_TARGET\\]\n$`));
  },
);

test('a missing command is answered with the help and the exit code of bad usage', async () => {
  const { exitCode, stdout, stderr } = await tool([]);
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^Usage: tokenproof .+\n\n/);
  const asked = await tool(['--help']);
  expect(asked).toEqual({ exitCode: 0, stdout: stderr, stderr: '' });
});
