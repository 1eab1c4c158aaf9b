import { expect, test } from 'vitest';
import type { Act } from './faulty-proxy.ts';
import { outcomesOf } from './table.ts';

/** Hands out the latest answer to somebody else, where a token comes along: who sends none is answered rightly. */
const swapped: Act = async ({ request, behind, pass }, proxy) => {
  const other = request.headers.authorization === undefined ? null : proxy.latest;
  const own = await behind();
  pass(other ?? own);
};

/** Which answers are swapped is decided by chance, so that one run alone shows little. */
const runs = 8;

test('answers that are swapped on the way are never held against the server', async () => {
  const cell = { fault: 'answers swapped, where a token comes along', when: 'middle', act: swapped } as const;
  const outcomes = await outcomesOf(Array.from({ length: runs }, () => cell));
  expect(outcomes.map(({ befallen }) => befallen > 0)).not.toContain(false);
  expect(outcomes.flatMap(({ broken }) => broken)).toEqual([]);
  expect(outcomes.filter(({ exitCode }) => exitCode < 3)).toEqual([]);
});
