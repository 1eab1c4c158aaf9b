import * as fc from 'fast-check';
import { describeReach, type Reach, type Scope } from '../../spec/lattice.ts';
import { actions } from './permission.ts';

/** A held scope against a wanted one. */
export interface ScopePair {
  readonly held: Scope;
  readonly wanted: Scope;
}

/** What one token holds and grants of several types: the same action, and the same pair of scopes. */
export interface Grant {
  readonly pair: ScopePair;
  readonly action: Reach['action'];
  readonly types: readonly string[];
}

/** Grants along some pairs of scopes. Shrinks to reading one type. */
export function grant(pairs: readonly ScopePair[], types: readonly string[]): fc.Arbitrary<Grant> {
  return fc.record(
    {
      pair: fc.constantFrom(...pairs),
      action: fc.constantFrom(...actions),
      types: fc.uniqueArray(fc.constantFrom(...types), { minLength: 1 }),
    },
    { noNullPrototype: true },
  );
}

/** Halves of some values, by the bits of their positions: for any two there is a half with the first and not the second. */
export function halves<Value>(values: readonly Value[]): readonly (readonly Value[])[] {
  const bits = Array.from({ length: Math.ceil(Math.log2(values.length)) }, (_, bit) => bit);
  const half = (bit: number, digit: number) => values.filter((_, index) => ((index >> bit) & 1) === digit);
  return bits.flatMap((bit) => [half(bit, 0), half(bit, 1)]);
}

/** What a token that may do everything with authorizations, and read buckets, is made of. */
const useful: readonly Reach[] = [
  { action: 'read', type: 'buckets', scope: 'this-organization' },
  { action: 'read', type: 'authorizations', scope: 'this-organization' },
  { action: 'read', type: 'users', scope: 'this-resource' },
  { action: 'write', type: 'authorizations', scope: 'this-organization' },
  { action: 'write', type: 'users', scope: 'this-resource' },
];

/** How many reaches a set has. */
export interface ReachesConstraints {
  /** Useful ones at least; 1 unless told. */
  readonly useful?: number;
  /** Idle ones at least; 0 unless told. */
  readonly idle?: number;
}

/** Reaches in any order, none twice: some that are of use with authorizations and buckets, and some that are not. */
export function reaches(
  types: readonly string[],
  { useful: some = 1, idle: others = 0 }: ReachesConstraints = {},
): fc.Arbitrary<readonly Reach[]> {
  return fc
    .tuple(fc.shuffledSubarray([...useful], { minLength: some }), idleReaches(types, others))
    .map(([needed, rest]) => [...needed, ...rest]);
}

/** Reaches that are of no use with authorizations and buckets, none twice: at least some where there are as many, at most four more. */
function idleReaches(types: readonly string[], min: number): fc.Arbitrary<readonly Reach[]> {
  const used = useful.map(({ type }) => type);
  const all = types
    .filter((type) => !used.includes(type))
    .flatMap((type) => actions.map((action): Reach => ({ action, type, scope: 'this-organization' })));
  if (all.length === 0) return fc.constant([]);
  const lengths = { minLength: Math.min(min, all.length), maxLength: min + 4 };
  return fc.uniqueArray(fc.constantFrom(...all), { ...lengths, selector: describeReach });
}

/** The reaches that lie in one organization, which can be confined to one of its resources. */
export function isConfinable({ scope }: Reach): boolean {
  return scope === 'this-organization';
}

/** Reaches to add to a set: the useful ones confined to one resource, and idle ones. */
export function additions(types: readonly string[]): fc.Arbitrary<readonly Reach[]> {
  const confined = useful
    .filter(isConfinable)
    .flatMap((reach) => (['other-resource', 'this-resource'] as const).map((scope): Reach => ({ ...reach, scope })));
  return fc
    .tuple(fc.subarray(confined, { minLength: 1, maxLength: 3 }), idleReaches(types, 0))
    .map(([some, rest]) => [...some, ...rest]);
}
