import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../server/index.ts';
import { Bystanders } from './bystanders.ts';
import { judged } from './judged.ts';
import { answers } from './lies/answers.ts';
import { ids } from './lies/ids.ts';
import type { Lie } from './lies/lie.ts';
import { startLyingProxy } from './lying-proxy.ts';

let server: RunningServer;

beforeEach(async () => {
  server = await startServer({ profile: 'oss-2.9' });
});

afterEach(async () => {
  await server.close();
});

const honest: Lie = { name: 'nothing', noticed: false, left: false, tell: () => (_, honestly) => honestly() };

describe('a server that lies with', () => {
  test.each([honest, ...ids, ...answers])('$name has no bystander changed', async (lie) => {
    const bystanders = await Bystanders.on(server);
    const before = await bystanders.shown();
    const proxy = await startLyingProxy(bystanders, lie);
    const { operatorToken, orgID } = server.fixture;
    const outcome = await judged(proxy.url, operatorToken, orgID, mkdtempSync(join(tmpdir(), 'hostile-')));
    await proxy.close();
    expect(proxy.offences).toEqual([]);
    const after = await bystanders.shown();
    expect(after.map(said).filter((one) => before.map(said).includes(one))).toEqual(before.map(said));
    const noticed = outcome.failures.length > 0;
    expect(noticed, outcome.failures.join('\n')).toBe(lie.noticed ?? noticed);
    const left = outcome.leftovers.length > 0;
    expect(left, outcome.leftovers.join('\n')).toBe(lie.left ?? left);
    if (lie.left === false) expect(await bystanders.others()).toEqual([]);
  });
});

function said(shown: unknown): string {
  return JSON.stringify(shown);
}
