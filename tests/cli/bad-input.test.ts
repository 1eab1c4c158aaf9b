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
  ['an unknown profile', () => ['--profile', 'oss-1.8'], 2, 'UNKNOWN_PROFILE'],
  ['an unreadable spec', () => ['--spec', join(folder, 'none.yaml')], 2, 'contract/unreadable'],
  ['a spec that is not YAML', () => ['--spec', broken], 2, 'contract/not-yaml'],
  ['a spec without the operations', () => ['--spec', empty], 2, 'contract/missing-operation'],
  ['a URL without scheme', () => ['--target', '127.0.0.1:8086', '--token', 'abcd'], 2, 'USAGE'],
  ['a target without token', () => ['--target', 'http://127.0.0.1:1'], 2, 'NO_TOKEN'],
  ['a token that no header carries', () => ['--target', 'http://127.0.0.1:1', '--token', 'a\nb'], 2, 'USAGE'],
  ['a refused connection', () => ['--target', 'http://127.0.0.1:1', '--token', 'abcd'], 3, 'TARGET_UNREACHABLE'],
  ['a target that answers HTML', () => ['--target', pageUrl, '--token', 'abcd'], 3, 'TARGET_IS_WEB_PAGE'],
  ['a refused token', () => ['--target', server.url, '--token', 'abcd'], 3, 'TARGET_REFUSES_TOKEN'],
  [
    'an organization that is not found',
    () => ['--target', server.url, '--token', server.token, '--org', 'nobody'],
    2,
    'ORGANIZATION_NOT_FOUND',
  ],
  [
    'several organizations and no choice',
    () => ['--target', server.url, '--token', server.token],
    2,
    'ORGANIZATION_NOT_GIVEN',
  ],
  ['a report that cannot be written', () => ['--report', `json=${join(folder, 'no/x.json')}`], 2, 'REPORT_UNWRITABLE'],
  ['a report of no known form', () => ['--report', 'pdf=x.pdf'], 2, 'USAGE'],
  ['nothing selected', () => ['--only', 'nothing/*'], 2, 'NOTHING_SELECTED'],
  ['a seed that is no number', () => ['--seed', 'x'], 2, 'USAGE'],
  ['a budget without unit', () => ['--budget', '30'], 2, 'USAGE'],
  ['a revocation without unit', () => ['--revocation-within', '300'], 2, 'USAGE'],
  ['a path without one requirement', () => ['--path', '0:1'], 2, 'USAGE'],
  ['an unknown fault', () => ['--fault', 'nothing'], 2, 'unknown-fault'],
  ['a fault of somebody else’s server', () => ['--fault', 'listed-twice', '--mock'], 2, 'USAGE'],
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
