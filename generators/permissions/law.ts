import * as fc from 'fast-check';
import { describeReach, type Reach } from '../../spec/lattice.ts';
import { additions, isConfinable, reaches } from './reach.ts';

/** Two sets of permissions of which a law tells how they compare. */
export interface TwoSets {
  readonly one: readonly Reach[];
  readonly other: readonly Reach[];
}

/** A set, and the same with more in it. */
export function setAndMore(types: readonly string[]): fc.Arbitrary<TwoSets> {
  return fc.tuple(reaches(types), additions(types)).map(([one, more]) => {
    const there = new Set(one.map(describeReach));
    return { one, other: [...one, ...more.filter((reach) => !there.has(describeReach(reach)))] };
  });
}

/** A set in which permissions are confined to one resource, and the set as it was. */
export function confinedAndWide(types: readonly string[]): fc.Arbitrary<TwoSets> {
  const scope = fc.constantFrom('this-resource', 'this-resource', 'other-resource');
  return fc
    .tuple(
      reaches(types).filter((set) => set.some(isConfinable)),
      scope,
    )
    .map(([other, confined]) => ({
      one: other.map((reach) => (isConfinable(reach) ? { ...reach, scope: confined } : reach)),
      other,
    }));
}

/** A set of six or more, in two orders. */
export function twoOrders(types: readonly string[]): fc.Arbitrary<TwoSets> {
  return reaches(types, { useful: 4, idle: 2 })
    .chain((set) => fc.tuple(shuffled(set), shuffled(set)))
    .map(([one, other]) => ({ one, other }));
}

function shuffled(set: readonly Reach[]): fc.Arbitrary<readonly Reach[]> {
  return fc.shuffledSubarray([...set], { minLength: set.length });
}

/** A set, and the same with some of it a second time. */
export function onceAndTwice(types: readonly string[]): fc.Arbitrary<TwoSets> {
  return reaches(types)
    .chain((set) => fc.tuple(fc.constant(set), fc.shuffledSubarray([...set], { minLength: 1 })))
    .map(([one, again]) => ({ one, other: [...one, ...again] }));
}
