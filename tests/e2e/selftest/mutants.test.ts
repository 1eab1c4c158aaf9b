import { expect, test } from 'vitest';
import { tool } from '../../cli/tool.ts';

test('a selftest with mutants judges the servers in processes of their own, and tells what became of each', async () => {
  const { stdout, stderr } = await tool(['selftest', '--mutate', '--sample', '2', '--seed', '1']);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^[12] of \d+ mutants judged: [12] killed, /m);
  expect(stdout).toMatch(/^\d survived: \d equivalent, \d not-promised, \d hole, \d not classified$/m);
});
