import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Lockstep } from '../../reports/lockstep/lockstep.ts';
import { startServer } from '../../server/index.ts';
import { within } from '../cli/tool.ts';
import { FaultyProxy } from '../network/faulty-proxy.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-lockstep-'));
const path = join(folder, 'lockstep.json');
const both = ['lockstep', '--embedded-a', '--embedded-b'];
const brief = ['--seed', '4', '--cases', '1'];

afterAll(() => rmSync(folder, { recursive: true }));

describe('lockstep', () => {
  test('shows a fault side by side, with who is right, in text and as a document', async () => {
    const { exitCode, stdout, stderr } = await within([
      ...[...both, '--fault-b', 'delete-answers-ok', ...brief, '--path', '0', '--report', `json=${path}`],
    ]);
    expect(stderr).toBe('');
    const { divergences, verdict, a, b } = JSON.parse(readFileSync(path, 'utf8')) as Lockstep;
    expect({ verdict, left: [...a.leftovers, ...b.leftovers] }).toEqual({ verdict: 'same', left: [] });
    expect(divergences).toEqual([]);
    expect(stdout).toMatch(/\nsame: no difference was found\n$/);
    expect(exitCode).toBe(0);
  });

  test('finds the difference that a fault makes, shrinks it, and replays it by its path', async () => {
    const flags = [...both, '--fault-b', 'listed-twice', ...brief];
    const found = await within([...flags, '--budget', '8s', '--report', `json=${path}`]);
    const { divergences } = JSON.parse(readFileSync(path, 'utf8')) as Lockstep;
    const [first] = divergences;
    expect(first).toMatchObject({ part: 'row', a: 'listed', b: 'listed 2 times', right: 'a' });
    expect(first?.requirement).toBe('read/list-complete');
    expect(first?.steps.at(-1)).toMatchObject({ as: 'main', request: 'GET /api/v2/authorizations', differs: true });
    expect(found.stdout).toContain('right       A, by read/list-complete');
    expect(found.exitCode).toBe(1);
    const words = first?.replay.split(' ').slice(1) ?? [];
    const replayed = await within(words);
    expect(replayed.stdout).toContain(first?.id);
    expect(replayed.exitCode).toBe(1);
    const ignored = await within([...words, '--ignore', '*row listed/listed*']);
    expect(ignored.stdout).toMatch(/\nignored +list/);
    expect(ignored.exitCode).toBe(0);
  });

  test('takes what stands between for neither server, and shows no secret', async () => {
    const server = await startServer({ profile: 'oss-2.9' });
    const proxy = new FaultyProxy(
      server.url,
      ({ response, socket }, { befallen }) => {
        if (befallen % 2 === 1) socket.destroy();
        else response.writeHead(befallen % 4 === 0 ? 429 : 502).end();
      },
      'seldom',
    );
    await proxy.open();
    const { operatorToken: token, org } = server.fixture;
    const ended = await within([
      ...['lockstep', server.url, proxy.url, '--token-a', token, '--token-b', token, '--org-a', org, '--org-b', org],
      ...['--profile-a', 'oss-2.9', '--profile-b', 'oss-2.9', ...brief, '--budget', '10s'],
    ]);
    await proxy.close();
    await server.close();
    expect(ended.stdout).not.toContain('diverges');
    expect(ended.stdout).toMatch(/\n(same|inconclusive): no difference was found/);
    expect(`${ended.stdout}${ended.stderr}`).not.toContain(token);
    expect(proxy.befallen).toBeGreaterThan(0);
  });

  test('reaches a server by the socket that is given, and by no other way', async () => {
    const server = await startServer({ profile: 'oss-2.9' });
    const { operatorToken: token, org } = server.fixture;
    const named = ['lockstep', server.url, '--token-a', token, '--org-a', org, '--profile-a', 'oss-2.9'];
    const ended = await within([...named, '--embedded-b', '--unix-socket', '/tmp/none']);
    await server.close();
    expect([ended.exitCode, ended.stderr]).toEqual([3, expect.stringContaining('[TARGET_UNREACHABLE]')]);
  });

  test.each([
    ['a server that is not named', ['--embedded-a'], 2, 'NO_TARGET'],
    ['a server that is named twice', ['http://127.0.0.1:1', '--embedded-a', '--embedded-b'], 2, 'USAGE'],
    ['a server without a token', ['http://127.0.0.1:1', '--embedded-b'], 2, 'NO_TOKEN'],
    ['an unknown name', ['staging', '--embedded-b'], 2, 'UNKNOWN_TARGET'],
    ['a path that is none', [...both.slice(1), '--path', 'x'], 2, 'USAGE'],
    ['a socket for two', ['http://127.0.0.1:1', 'http://127.0.0.1:2', '--unix-socket', '/tmp/none'], 2, 'USAGE'],
    ['a server that is not there', ['http://127.0.0.1:1', '--token-a', 't', '--embedded-b'], 3, 'TARGET_UNREACHABLE'],
  ])('ends at once for %s', async (_, flags, exitCode, code) => {
    const ended = await within(['lockstep', ...flags]);
    expect([ended.exitCode, ended.stderr]).toEqual([exitCode, expect.stringContaining(`[${code}]`)]);
  });
});
