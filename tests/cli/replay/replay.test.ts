import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../../server/index.ts';
import { type Ended, within } from '../tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));
const saved = join(folder, 'report.json');
const listing = 'status/inactive-token-refused-on-collection';
const faults = ['delete-keeps-token', 'listed-twice', 'inactive-token-lists'];
const faultFlags = faults.flatMap((fault) => ['--fault', fault]);
const servers: RunningServer[] = [];

beforeAll(async () => {
  const only = ['delete/ends-token', 'read/listed-once', listing].flatMap((id) => ['--only', id]);
  const { exitCode } = await within([
    'run',
    '--embedded',
    ...faultFlags,
    ...only,
    '--profile',
    'oss-2.9',
    '--report',
    `json=${saved}`,
  ]);
  expect(exitCode).toBe(1);
});

afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  rmSync(folder, { recursive: true });
});

/** Sends a finding to a new server with some faults; tells how that ended and what was left there. */
async function replayedOn(finding: string, ...on: readonly string[]): Promise<Ended & { readonly left: number }> {
  const server = await startServer({ profile: 'oss-2.9', faults: on });
  servers.push(server);
  const { operatorToken: token } = server.fixture;
  const target = ['--target', server.url, '--token', token, '--org', 'first-org'];
  const before = await listedOn(server.url, token);
  const ended = await within(['replay', saved, finding, ...target]);
  return { ...ended, left: (await listedOn(server.url, token)) - before };
}

async function listedOn(url: string, token: string): Promise<number> {
  const answer = await fetch(`${url}/api/v2/authorizations`, { headers: { authorization: `Token ${token}` } });
  return (await answer.json()).authorizations.length;
}

/** A server that keeps what reaches it, and the report altered so that it would be asked. */
async function trapFor(alter: (run: Record<string, unknown>, url: string) => void) {
  const asked: string[] = [];
  const trap = createServer(({ url, headers }, response) => {
    asked.push(`${url} ${headers.authorization}`);
    response.end('{}');
  });
  await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
  const { port } = trap.address() as AddressInfo;
  const report = JSON.parse(readFileSync(saved, 'utf8'));
  alter(report.run, `http://127.0.0.1:${port}`);
  const path = join(folder, `trap-${port}.json`);
  writeFileSync(path, JSON.stringify(report));
  const close = (): void => {
    trap.closeAllConnections();
    trap.close();
  };
  return { path, asked, close };
}

describe('a report is not obeyed', () => {
  test('where it names a server: no token goes there', async () => {
    const trap = await trapFor((run, url) => {
      run.target = { ...(run.target as object), kind: 'remote', url };
      run.command = `tokenproof run --target ${url} --token "$TOKEN" --org first-org --report json=/tmp/of-the-report.json`;
    });
    const environment = { INFLUX_TOKEN: 'a-token-of-the-user' };
    const { exitCode, stderr } = await within(['replay', trap.path, 'delete/ends-token'], environment);
    const own = await within(['replay', trap.path, 'delete/ends-token', '--embedded', ...faultFlags], environment);
    trap.close();
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('[NO_TARGET]')]);
    expect(own.stdout).toMatch(/^SAME delete\/ends-token/);
    expect(own.stdout).toContain('the report is about another one');
    expect(trap.asked).toEqual([]);
  });

  test.each(['/dev/zero', '/etc/hostname'])('where it names a file, such as %s', async (source) => {
    const trap = await trapFor((run) => {
      run.contract = { ...(run.contract as object), source };
      run.command = `tokenproof run --spec ${source} --known ${source} --baseline ${source}`;
    });
    trap.close();
    const { exitCode, stderr } = await within(['replay', trap.path, 'delete/ends-token', '--embedded', ...faultFlags]);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('[NO_CONTRACT]')]);
  });
});

describe.concurrent('a finding is sent again', () => {
  test.each(['delete/ends-token', 'read/listed-once'])('to the server of the report: %s is the same', async (id) => {
    const { stdout, exitCode } = await within(['replay', saved, id, '--embedded', ...faultFlags]);
    expect(stdout).toMatch(new RegExp(`^SAME ${id} \\(must\\)\n {2}expected .+\n {2}actual `));
    expect(exitCode).toBe(1);
  });

  test('to a right server: it is fixed, and nothing is left there', async () => {
    const { stdout, exitCode, left } = await replayedOn('read/listed-once');
    expect(stdout).toMatch(/^FIXED read\/listed-once \(must\)\n/);
    expect(exitCode).toBe(0);
    expect(left).toBe(0);
  });

  test('to a server with the same fault, by the beginning of its fingerprint', async () => {
    const { stdout, exitCode } = await replayedOn(fingerprintOf('delete/ends-token').slice(0, 8), 'delete-keeps-token');
    expect(stdout).toMatch(/^SAME delete\/ends-token \(must\)\n/);
    expect(exitCode).toBe(1);
  });

  test('to a server with another fault: it has changed, and the difference is told', async () => {
    const { stdout, exitCode } = await replayedOn(listing, 'inactive-token-creates');
    expect(stdout).toMatch(/^CHANGED status\/inactive-token-refused-on-collection \(must\)\n {2}difference /);
    expect(exitCode).toBe(1);
  });

  test('to nowhere where this version has no such requirement', async () => {
    const path = join(folder, 'other.json');
    writeFileSync(path, readFileSync(saved, 'utf8').replaceAll('delete/ends-token', 'delete/retired'));
    const { stdout, exitCode } = await within(['replay', path, 'delete/retired']);
    expect(stdout).toMatch(
      /^UNREPRODUCIBLE delete\/retired \(must\)\n {2}reason +This version has no requirement delete\/retired/,
    );
    expect(exitCode).toBe(4);
  });

  test.each([
    [() => [saved, 'delete/ends-tokens'], 'Did you mean delete/ends-token? [UNKNOWN_FINDING]'],
    [() => [join(folder, 'none.json'), 'delete/ends-token'], '[REPORT_UNREADABLE]'],
    [() => [saved, 'delete/ends-token', '--target', 'nowhere'], '[USAGE]'],
    [() => [saved, 'delete/ends-token'], '[NO_TARGET]'],
  ])('only where report and finding are there', async (args, end) => {
    const { stderr, stdout, exitCode } = await within(['replay', ...args()]);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toMatch(/^tokenproof: [^\n]+\n$/);
    expect(stderr).toContain(end);
  });
});

function fingerprintOf(id: string): string {
  const { results } = JSON.parse(readFileSync(saved, 'utf8'));
  return results.find((result: { requirement: string }) => result.requirement === id).outcome.finding.fingerprint;
}
