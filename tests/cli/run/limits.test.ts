import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startCountingProxy } from '../../../cli/run/plan/counting-proxy.ts';
import { type RunningServer, startServer } from '../../../server/index.ts';
import { within } from '../tool.ts';

let server: RunningServer;
let proxy: Awaited<ReturnType<typeof startCountingProxy>>;

beforeAll(async () => {
  server = await startServer({ profile: 'oss-2.9' });
});

afterAll(() => server.close());

beforeEach(async () => {
  proxy = await startCountingProxy(server.url, new Map());
  return () => proxy.close();
});

/** A run through a proxy that counts. */
function run(...flags: readonly string[]) {
  const { operatorToken, orgID } = server.fixture;
  const target = ['--target', proxy.url, '--token', operatorToken, '--org-id', orgID, '--profile', 'oss-2.9'];
  return within(['run', ...target, '--seed', '3', ...flags]);
}

const countOf = (wanted: (operation: string) => boolean): number =>
  [...proxy.tally.requests].reduce(
    (sum, [operation, row]) => (wanted(operation) ? [...row.values()].reduce((all, one) => all + one, sum) : sum),
    0,
  );
const isRead = (operation: string): boolean => /^(GET|HEAD) /.test(operation);
const inventory = async (): Promise<string> =>
  (
    await fetch(`${server.url}/api/v2/authorizations`, {
      headers: { authorization: `Token ${server.fixture.operatorToken}` },
    })
  ).text();

test('--read-only sends nothing but reads, and judges what they can', async () => {
  const { exitCode, stdout } = await run('--read-only', '--only', 'authentication/*,delete/*');
  expect(countOf((operation) => !isRead(operation))).toBe(0);
  expect(stdout).toContain('Only reads were sent (--read-only)');
  expect(stdout).toMatch(/disabled: it takes more than reads \(--read-only\)/);
  expect(stdout).toMatch(/\nconforms: [1-9]\d* held, \d+ skipped\n/);
  expect(exitCode).toBe(0);
});

test('what takes more creates or cases than the run allows is skipped by name', async () => {
  const bounded = await run('--verbose', '--only', 'lists/grows,delete/own', '--max-creates', '100');
  expect(bounded.stdout).toMatch(/disabled: one case creates \d+ \(--max-creates leaves \d+\)\s+lists\/grows\n/);
  const short = await run('--verbose', '--only', 'lists/grows,delete/own', '--cases', '2');
  expect(short.stdout).toMatch(/disabled: one case takes long \(--cases 2 is below 10\)\s+lists\/grows\n/);
  expect([bounded.exitCode, short.exitCode]).toEqual([0, 0]);
});

test('--plan sends nothing but reads, and tells what a run would create', async () => {
  const { exitCode, stdout } = await run('--plan', '--only', 'delete/*', '--cases', '2');
  expect(countOf((operation) => !isRead(operation))).toBe(0);
  expect(stdout).toMatch(/^operation +main\b/m);
  expect(stdout).toMatch(/^DELETE \/api\/v2\/authorizations\/\{id\} +\d/m);
  expect(stdout).toMatch(/^ {2}authorizations +\d+, at most \d+ at a time$/m);
  expect(exitCode).toBe(0);
});

test('--max-requests bounds what is sent, and what was made is removed even so', async () => {
  const before = await inventory();
  const { exitCode, stdout } = await run('--max-requests', '120', '--only', 'delete/*');
  expect(stdout).toContain('The requests of --max-requests are spent.');
  expect(countOf((operation) => !/^DELETE/.test(operation))).toBeLessThan(160);
  expect(exitCode).toBe(4);
  expect(await inventory()).toBe(before);
});

test('--max-creates bounds what is made', async () => {
  const { exitCode, stdout } = await run('--max-creates', '20', '--only', 'delete/*');
  expect(stdout).toContain('The creates of --max-creates are spent.');
  expect(proxy.tally.made.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(20);
  expect(exitCode).toBe(4);
});

test('--rate spaces requests', async () => {
  const began = performance.now();
  await run('--rate', '50/s', '--only', 'delete/own', '--cases', '2');
  const seconds = (performance.now() - began) / 1_000;
  expect(countOf(() => true) / seconds).toBeLessThanOrEqual(50);
});

test('--bail ends a run at what is broken, and the run violates', async () => {
  const flags = ['--embedded', '--fault', 'delete-keeps-token', '--only', 'delete/*', '--cases', '3', '--bail'];
  const { exitCode, stdout } = await within(['run', ...flags, '--concurrency', '1']);
  expect(stdout).toMatch(/\nviolates: 1 of \d+ requirements? broken .+--bail/);
  expect(exitCode).toBe(1);
});

test('--bail counts what violates: a should does with --strict alone', async () => {
  const flags = [
    '--embedded',
    '--fault',
    'updated-at-frozen',
    '--only',
    'update/moves-updated-at,update/read-back',
    '--cases',
    '3',
  ];
  const all = await within(['run', ...flags, '--bail', '--concurrency', '1']);
  expect(all.stdout).toMatch(/\nconforms: .*1 broken.*no must is broken/);
  const strict = await within(['run', ...flags, '--bail', '--strict', '--concurrency', '1']);
  expect(strict).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('--bail') });
});

test('--exclude leaves out', async () => {
  const { stdout } = await within(['run', '--list', '--only', 'delete/*', '--exclude', 'delete/o*']);
  expect(stdout).toContain('delete/ends-token');
  expect(stdout).not.toContain('delete/own');
});

test('a server that is not on this host is asked for nothing without --yes', async () => {
  const elsewhere = ['run', '--target', 'http://tokens.invalid', '--token', 'abcd', '--profile', 'oss-2.9'];
  const refused = await within(elsewhere);
  expect([refused.exitCode, refused.stdout]).toEqual([2, '']);
  expect(refused.stderr).toMatch(
    /^tokenproof: A run creates authorizations .+ on http:\/\/tokens\.invalid, .+ \[NOT_CONFIRMED\]\n$/,
  );
  const agreed = await within([...elsewhere, '--yes']);
  expect(agreed.stderr).toContain('[TARGET_UNREACHABLE]');
});

test('the profile is found by the server’s own word, and a contradiction is told', async () => {
  const release: Server = createServer((request, response) => {
    response.setHeader('x-influxdb-build', 'OSS').setHeader('x-influxdb-version', 'v2.9.1');
    const headers = { authorization: request.headers.authorization ?? '' };
    void fetch(`${server.url}${request.url}`, { headers }).then(async (answer) => {
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
    });
  }).listen(0, '127.0.0.1');
  const { port } = await new Promise<AddressInfo>((resolve) =>
    release.once('listening', () => resolve(release.address() as AddressInfo)),
  );
  const { operatorToken, orgID } = server.fixture;
  const target = ['--target', `http://127.0.0.1:${port}`, '--token', operatorToken, '--org-id', orgID];
  const flags = ['run', ...target, '--read-only', '--only', 'authentication/no-credential-refused', '--seed', '1'];
  const found = await within(flags);
  expect(found.stdout).toContain("The profile oss-2.9 was found by the server's own word, InfluxDB OSS v2.9.1.");
  const contradicted = await within([...flags, '--profile', 'cloud']);
  expect(contradicted.stdout.replaceAll(/\s+/g, ' ')).toContain(
    'is judged by the profile cloud: what is broken may be due',
  );
  release.close();
});
