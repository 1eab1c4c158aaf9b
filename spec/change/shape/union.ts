import { isDisjoint } from './disjoint.ts';
import { distinct, shapeKey } from './key.ts';
import { commonTypes } from './meet.ts';
import { anything, type Shape, type Union } from './shape.ts';

/** A union in its plainest form: alternatives that only differ in the type of the value are one shape. */
export function joinBranches({ kind, branches }: Union, isFree: (shape: Shape) => boolean): Union | Shape {
  const possible = branches.filter(({ types }) => types.length > 0);
  const apart = possible.every((one, index) => possible.slice(index + 1).every((other) => isDisjoint(one, other)));
  const [first] = possible;
  if (possible.length === 1 && first !== undefined) return first;
  if (kind === 'oneOf' && !apart) return { kind, branches: possible };
  const flat = possible.flatMap((branch) => inner(branch) ?? [branch]);
  if (flat.some(isFree)) return anything;
  // Which two are joined must not depend on the order in which they are written.
  const each = [...new Map(flat.map((branch) => [shapeKey(branch), branch]))]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, branch]) => branch);
  const joined = each.reduce<readonly Shape[]>(joinInto, []);
  const [only] = joined;
  return joined.length === 1 && only !== undefined ? only : { kind: 'anyOf', branches: joined };
}

/** The branches of a branch that is nothing but an `anyOf`. */
function inner({ unions, ...branch }: Shape): readonly Shape[] | undefined {
  const [union] = unions;
  if (unions.length !== 1 || union?.kind !== 'anyOf') return undefined;
  return shapeKey({ ...branch, unions: [] }) === shapeKey(anything) ? union.branches : undefined;
}

function joinInto(joined: readonly Shape[], branch: Shape): readonly Shape[] {
  const at = joined.findIndex((one) => isJoinable(one, branch));
  const partner = joined[at];
  return partner === undefined ? [...joined, branch] : joined.with(at, join(partner, branch));
}

/** Whether one shape can say what two alternatives do: lists of values, or demands on different types. */
function isJoinable(one: Shape, other: Shape): boolean {
  const listed = [one, other].map(valuesOf);
  if (listed.every((values) => values !== null)) return true;
  const plain = [one, other].every(({ values, unions, not, others }) => {
    return values === null && unions.length === 0 && not.length === 0 && Object.keys(others).length === 0;
  });
  return plain && commonTypes(one.types, other.types).length === 0;
}

/** The values of a list, and null for the type of null. */
function valuesOf({ values, types }: Shape): Shape['values'] {
  return types.length === 1 && types[0] === 'null' ? [null] : values;
}

function join(one: Shape, other: Shape): Shape {
  const [first, second] = [valuesOf(one), valuesOf(other)];
  const types = [...new Set([...one.types, ...other.types])].toSorted();
  const base = { ...one, types, places: { ...other.places, ...one.places } };
  if (first !== null && second !== null) return { ...base, values: distinct([...first, ...second]) };
  return {
    ...base,
    bounds: { ...one.bounds, ...other.bounds },
    multiples: [...one.multiples, ...other.multiples],
    patterns: [...one.patterns, ...other.patterns],
    formats: [...one.formats, ...other.formats].toSorted(),
    unique: one.unique || other.unique,
    required: [...one.required, ...other.required],
    properties: { ...one.properties, ...other.properties },
    additional: one.additional ?? other.additional,
    items: one.items ?? other.items,
  };
}
