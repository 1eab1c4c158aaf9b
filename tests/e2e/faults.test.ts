import { expect, test } from 'vitest';
import { tool } from '../cli/tool.ts';

const day = Math.floor(Date.now() / 86_400_000);
const sample = 62;

test('a sample of the faults, another one each day, is killed on both servers', { timeout: 300_000 }, async () => {
  const flags = ['--brief', '--seeds', '1', '--seed', String(day), '--sample', String(sample)];
  const { stdout, stderr, exitCode } = await tool(['selftest', ...flags]);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^contract: clean, 62 of 62 faults killed at 1 seed each$/m);
  expect(stdout).toMatch(/^influxd-2\.9: clean, (\d+) of \1 faults killed at 1 seed each$/m);
  expect(exitCode).toBe(0);
});
