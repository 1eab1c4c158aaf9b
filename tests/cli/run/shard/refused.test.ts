import { expect, test } from 'vitest';
import { within } from '../../tool.ts';

test.each([
  [['--shard', '2/4'], 'A shard is part of one plan, which its seed makes.'],
  [['--shard', '5/4', '--seed', '1'], '"5/4" is not a part for --shard.'],
  [['--shard', '1/4', '--seed', '1', '--bail'], '--bail ends a run early'],
  [['--shard', '9/9', '--seed', '1', '--only', 'delete/ends-token'], 'There is nothing to judge in shard 9/9.'],
])('run %j is refused', async (words, sentence) => {
  const { exitCode, stderr } = await within(['run', '--embedded', ...words]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(sentence);
});
