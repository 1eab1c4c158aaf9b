import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { builtInContract } from '../../../spec/loader/load.ts';
import { ended, start, within } from '../tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-mock-test-'));

afterAll(() => rmSync(folder, { recursive: true }));

/** What a mock that was started says first; it is stopped behind `use`. */
async function withMock(flags: readonly string[], use: (said: string) => Promise<void>): Promise<void> {
  const child = start(['mock', ...flags]);
  const ending = ended(child);
  let said = '';
  child.stdout?.on('data', (chunk) => (said += chunk));
  while (!said.includes('\n') && child.stdout !== null) await once(child.stdout, 'data');
  await use(said).finally(() => child.kill('SIGTERM'));
  expect((await ending).exitCode).toBe(0);
}

const list = async (url: string, token: string) =>
  fetch(`${url}/api/v2/authorizations`, { headers: { authorization: `Token ${token}` } });

describe('mock', () => {
  test('serves the contract of a profile by Prism, which takes any token', async () => {
    await withMock(['--profile', 'oss-2.9'], async (said) => {
      const [, url = ''] = /^listening (\S+)\n$/.exec(said) ?? [];
      expect((await list(url, 'any')).status).toBe(200);
    });
  });

  test('remembers on request, and tells the token', async () => {
    await withMock(['--stateful', '--profile', 'oss-2.9', '--json'], async (said) => {
      const { url, token } = JSON.parse(said);
      expect((await list(url, 'any')).status).toBe(401);
      expect((await list(url, token)).status).toBe(200);
    });
  });

  test('does not remember by a document of the user’s', async () => {
    const { exitCode, stderr } = await within(['mock', '--stateful', '--spec', builtInContract('oss')]);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('[USAGE]')]);
  });
});

describe('run --mock --spec', () => {
  test('fails where the document lost what the profile promises, and says what and where', async () => {
    const text = readFileSync(builtInContract('cloud-serverless'), 'utf8');
    const changed = join(folder, 'changed.yaml');
    const lost = text.replace(/^ {8}"204":\n {10}description: The authorization is gone\.\n/m, '');
    expect(lost).not.toBe(text);
    writeFileSync(changed, lost);
    const { exitCode, stdout } = await within([
      ...['run', '--mock', '--spec', changed, '--only', 'read/safe,errors/shape', '--cases', '1', '--seed', '1'],
    ]);
    expect(stdout).toMatch(/^The document lacks what the profile cloud-serverless promises \(\d+\)$/m);
    expect(stdout).toMatch(/DeleteAuthorizationsID|204/);
    expect(stdout).toMatch(/\nviolates: \d+ promises? of the profile lost in the document; /);
    expect(exitCode).toBe(1);
  });
});
