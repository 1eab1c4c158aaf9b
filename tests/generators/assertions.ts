import * as fc from 'fast-check';
import { expect } from 'vitest';

/** How much there is of a value: its nodes and, in texts, its UTF-16 units. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return 1 + value.length;
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum, part) => sum + sizeOf(part), 1);
}

/** How many nodes a value has, however long its texts are. */
export function nodesOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum, part) => sum + nodesOf(part), 1);
}

/** Every value that an arbitrary makes is one of those that it promises. */
export function assertValid<Value>(arbitrary: fc.Arbitrary<Value>, isValid: (value: Value) => boolean): void {
  fc.assert(fc.property(arbitrary, isValid), { numRuns: 300 });
}

/** An arbitrary made anew makes the same values from the same seed. */
export function assertDeterministic<Value>(make: () => fc.Arbitrary<Value>): void {
  for (const seed of [1, 42, -7]) {
    expect(fc.sample(make(), { seed, numRuns: 20 })).toEqual(fc.sample(make(), { seed, numRuns: 20 }));
  }
}

/** Every shrunk value is valid and no larger than the one before, and shrinking ends at the smallest value. */
export function assertShrinks<Value>(
  arbitrary: fc.Arbitrary<Value>,
  expected: { smallest: Value; isValid: (value: Value) => boolean; size: (value: Value) => number },
): void {
  for (const seed of [1, 2, 3, 4, 5]) {
    const path: Value[] = [];
    const fails = fc.property(arbitrary, (value) => {
      path.push(value);
      return false;
    });
    const { counterexample } = fc.check(fails, { seed });
    expect(counterexample).toEqual([expected.smallest]);
    expect(path.filter((value) => !expected.isValid(value))).toEqual([]);
    const sizes = path.map(expected.size);
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
  }
}
