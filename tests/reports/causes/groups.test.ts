import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupsBy } from '../../../reports/causes/groups.ts';

const enough = 4;

/** How alike two numbers are, in steps that doubles hold without a remainder. */
const likeness = (one: number, other: number): number => 8 - Math.abs(one - other);

/** The mean over all pairs, as its definition says. */
function mean(one: readonly number[], other: readonly number[]): number {
  const all = one.flatMap((a) => other.map((b) => likeness(a, b)));
  return all.reduce((sum, value) => sum + value, 0) / all.length;
}

test('what is alike is joined, and nothing else', () => {
  expect(groupsBy([1, 20, 2, 21, 50], likeness, enough)).toEqual([[50], [1, 2], [20, 21]]);
  expect(groupsBy([], likeness, enough)).toEqual([]);
});

test('each is in one group, and no two groups are alike enough on the mean over their pairs', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 25 }), (all) => {
      const groups = groupsBy(all, likeness, enough);
      expect(groups.flat().toSorted((a, b) => a - b)).toEqual(all.toSorted((a, b) => a - b));
      const pairs = groups.flatMap((one, index) => groups.slice(index + 1).map((other) => mean(one, other)));
      expect(pairs.filter((near) => near >= enough)).toEqual([]);
    }),
  );
});
