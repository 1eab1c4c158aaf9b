import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faults } from '../../../server/index.ts';
import { tool } from '../../cli/tool.ts';

const sample = 62;

/** Another sample for each set of faults, and the same one on every day and machine: a gate fails by what changed. */
function seedOf(ids: readonly string[]): number {
  return createHash('sha256').update(ids.toSorted().join()).digest().readUInt16BE(0);
}

test('a sample of the faults, another one for each set of them, is killed on both servers', async () => {
  const seed = String(seedOf(faults.map(({ id }) => id)));
  const { stdout, stderr, exitCode } = await tool([
    ...['selftest', '--brief', '--seeds', '1', '--seed', seed, '--sample', String(sample)],
  ]);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^contract: clean, 62 of 62 faults killed at 1 seed each$/m);
  expect(stdout).toMatch(/^influxd-2\.9: clean, (\d+) of \1 faults killed at 1 seed each$/m);
  expect(exitCode).toBe(0);
});

test('a selftest of one fault tells that it is killed, and writes the matrix', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'tokenproof-test-')), 'matrix.md');
  const flags = ['--behave', 'contract', '--fault', 'delete-keeps-token', '--seeds', '1', '--write', file];
  const { stdout, exitCode } = await tool(['selftest', ...flags]);
  expect(stdout).toMatch(/^fault +should break +killed +requests +sequence +others\n/);
  expect(stdout).toMatch(/^delete-keeps-token +delete\/ends-token +yes +\d+ +\d +.+$/m);
  expect(stdout).toMatch(
    /\ncontract: clean, 1 of 1 faults killed at 1 seed each\n\nIt took \d+\.\d minutes, \d+ processes? at a time\.\n$/,
  );
  expect(readFileSync(file, 'utf8')).toContain('| `delete-keeps-token` |');
  expect(exitCode).toBe(0);
});

test('a selftest whose budget is spent names what it did not judge, and fails', async () => {
  const flags = ['--behave', 'contract', '--brief', '--seeds', '1', '--budget', '1ms', '--jobs', '1', '--sample', '25'];
  const { stdout, exitCode } = await tool(['selftest', ...flags]);
  expect(stdout).toMatch(/^survived: [\w-]+ \([\w/-]+\): it was not judged$/m);
  expect(exitCode).toBe(1);
});
