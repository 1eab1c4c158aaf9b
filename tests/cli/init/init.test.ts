import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { within } from '../tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));
const file = join(folder, 'tokenproof.config.yaml');

afterAll(() => rmSync(folder, { recursive: true }));

const init = (...flags: readonly string[]) => within(['init', '--file', file, ...flags]);

test('a configuration is written that a run goes by', async () => {
  const flags = ['--target', 'http://127.0.0.1:8086/', '--name', 'staging', '--org', 'ours', '--profile', 'oss-2.8'];
  const { exitCode, stdout } = await init(...flags, '--token', 'env:STAGING_TOKEN');
  expect([exitCode, stdout]).toEqual([0, expect.stringContaining('Next: tokenproof doctor staging')]);
  const applied = await within(['config', '--config', file, '--json']);
  expect(JSON.parse(applied.stdout)).toMatchObject({
    name: 'staging',
    settings: { target: { value: 'http://127.0.0.1:8086' }, profile: { value: 'oss-2.8' }, org: { value: 'ours' } },
  });
});

test.each([
  ['a file that is there', ['--target', 'http://127.0.0.1:8086'], 'CONFIG_EXISTS'],
  ['no server', ['--force'], 'NO_TARGET'],
  ['a secret for the file', ['--force', '--target', 'http://127.0.0.1:1', '--token', 'abcd'], 'SECRET_IN_FILE'],
  ['an unknown profile', ['--force', '--target', 'http://127.0.0.1:1', '--profile', 'oss-1'], 'UNKNOWN_PROFILE'],
])('%s is refused, and the file stays', async (_, flags, code) => {
  const before = readFileSync(file, 'utf8');
  const { exitCode, stderr } = await init(...flags);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(new RegExp(`^tokenproof: [^\\n]+ \\[${code}\\]\\n$`));
  expect(readFileSync(file, 'utf8')).toBe(before);
});
