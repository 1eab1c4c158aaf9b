import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type JudgeOptions,
  judge,
  loadConfig,
  type ProgressEvent,
  type RunningServer,
  readReport,
  render,
  startServer,
  UsageError,
} from '../../../index.ts';

const small = { only: 'delete/ends-token', cases: 2, seed: 7 } as const;
const folder = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));
let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ faults: ['delete-keeps-token'] });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('judge', () => {
  test('reports what is broken, tells how far it is, and writes the reports that are asked for', async () => {
    const told: ProgressEvent[] = [];
    const path = join(folder, 'report.json');
    const report = await judge({
      ...small,
      url: server.url,
      token: server.fixture.operatorToken,
      report: `json=${path}`,
      onProgress: (event) => told.push(event),
    });
    expect(report.verdict).toBe('violates');
    expect(render(report)).toContain('delete/ends-token');
    expect(readReport(path)).toEqual(report);
    expect(told.at(-1)).toMatchObject({ kind: 'progress', done: 1, total: 1, broken: 1 });
    expect(readFileSync(path, 'utf8')).not.toContain(server.fixture.operatorToken);
  });

  test('judges a target of a configuration, in whose place the call may name another, without its token', async () => {
    writeFileSync(join(folder, 'token'), server.fixture.operatorToken);
    const file = { url: server.url, token: 'file:token', profile: 'cloud-serverless', seed: 3 };
    writeFileSync(join(folder, 'tokenproof.config.json'), JSON.stringify({ targets: { here: file } }));
    const config = await loadConfig({ folder });
    if (config === null) throw new Error('There is no configuration.');
    const report = await judge({ config, target: 'here', only: small.only, cases: 1 });
    expect(report.run).toMatchObject({ seed: 3, cases: 1, target: { url: server.url } });
    const other = judge({ config, target: 'here', url: 'http://127.0.0.1:1', ...small });
    await expect(other).rejects.toMatchObject({ code: 'NO_TOKEN' });
  });

  test('ends where its signal aborts or a listener throws', async () => {
    await expect(judge({ embedded: true, signal: AbortSignal.abort('enough') })).rejects.toBe('enough');
    const listener = judge({
      ...small,
      embedded: true,
      onProgress: () => {
        throw new RangeError('mine');
      },
    });
    await expect(listener).rejects.toThrow(new RangeError('mine'));
    const stop = new AbortController();
    const report = await judge({ ...small, embedded: true, signal: stop.signal, onProgress: () => stop.abort() });
    expect(report).toMatchObject({ verdict: 'inconclusive', run: { complete: false } });
  });

  test.each<readonly [string, object, string]>([
    ['no server', {}, 'NO_TARGET'],
    ['two servers', { embedded: true, url: 'http://127.0.0.1:1' }, 'USAGE'],
    ['a setting that is none', { embedded: true, sed: 7 }, 'CONFIG_INVALID'],
    ['a value of another type', { embedded: true, seed: '7' }, 'CONFIG_INVALID'],
    ['a target without a configuration', { target: 'here' }, 'UNKNOWN_TARGET'],
    ['a server elsewhere without yes', { url: 'http://192.0.2.1', token: 'none' }, 'NOT_CONFIRMED'],
  ])('refuses %s before it sends anything', async (_, options, code) => {
    const refused = await judge(options as JudgeOptions).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UsageError);
    expect(refused).toMatchObject({ code });
  });
});

test('render refuses a form that there is not', async () => {
  const report = readReport(join(folder, 'report.json'));
  expect(() => render(report, 'pdf' as 'html')).toThrow(expect.objectContaining({ code: 'UNKNOWN_FORMAT' }));
  expect(render(report, 'hurl').map(({ name }) => name)).not.toEqual([]);
});
