import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  confinedAndWide,
  onceAndTwice,
  setAndMore,
  type TwoSets,
  twoOrders,
} from '../../generators/permissions/law.ts';
import { halves } from '../../generators/permissions/reach.ts';
import { describeReach, permissionAt, type Reach } from '../../spec/lattice.ts';
import { anyCovers } from '../../spec/permissions.ts';

const types = ['buckets', 'tasks', 'labels', 'authorizations'];
const ids = { orgID: 'o1', otherOrgID: 'o2', id: 'r1', otherID: 'r2' };

const words = (set: readonly Reach[]) => set.map(describeReach);
const sorted = (set: readonly Reach[]) => words(set).toSorted();

/** Checks what holds of all pairs of an arbitrary. */
function always(arbitrary: fc.Arbitrary<TwoSets>, holds: (two: TwoSets) => void): void {
  fc.assert(fc.property(arbitrary, holds), { numRuns: 300 });
}

test('more is the set and something that it had not', () => {
  always(setAndMore(types), ({ one, other }) => {
    expect(words(other).slice(0, one.length)).toEqual(words(one));
    expect(new Set(words(other)).size).toBeGreaterThan(new Set(words(one)).size);
  });
});

test('what is confined is covered by what it was', () => {
  always(confinedAndWide(types), ({ one, other }) => {
    expect(words(one)).not.toEqual(words(other));
    const wide = other.map((reach) => permissionAt(reach, ids));
    expect(one.map((reach) => anyCovers(wide, permissionAt(reach, ids)))).toEqual(one.map(() => 'allow'));
  });
});

test('two orders hold the same, six or more', () => {
  always(twoOrders(types), ({ one, other }) => {
    expect(sorted(one)).toEqual(sorted(other));
    expect(one.length).toBeGreaterThanOrEqual(6);
  });
  const several = fc.sample(twoOrders(types), { seed: 1, numRuns: 20 });
  expect(several.some(({ one, other }) => words(one).join() !== words(other).join())).toBe(true);
});

test('what is repeated adds nothing', () => {
  always(onceAndTwice(types), ({ one, other }) => {
    expect(other.length).toBeGreaterThan(one.length);
    expect([...new Set(words(other))]).toEqual(words(one));
  });
});

test.each([2, 3, 8, 23])('of %i values, for any two there is a half with the first and not the second', (count) => {
  const values = Array.from({ length: count }, (_, index) => index);
  const all = halves(values);
  for (const one of values) {
    for (const other of values.filter((value) => value !== one)) {
      expect(all.some((half) => half.includes(one) && !half.includes(other))).toBe(true);
    }
  }
});
