import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ended, start } from '../tool.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tokenproof-unwritable-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

const one = ['run', '--embedded', '--only', 'create/sets'];

test('a recording that cannot be written ends a run before it begins', async () => {
  const { exitCode, stdout, stderr } = await ended(start([...one, '--record', folder]));
  expect(stderr).toContain(`${folder} cannot be written (EISDIR)`);
  expect(stdout).toBe('');
  expect(exitCode).toBe(2);
});

test('a report that cannot be written does so, too', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const { exitCode, stderr } = await ended(start([...one, '--report', `json=${join(file, 'report.json')}`]));
  expect(stderr).toContain('cannot be written (ENOTDIR)');
  expect(exitCode).toBe(2);
});
