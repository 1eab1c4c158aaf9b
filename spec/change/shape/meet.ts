import type { JsonPointer } from '../../json.ts';
import { jsonKey } from './key.ts';
import { type BoundName, boundNames, propertyOf, type Shape, type TypeName } from './shape.ts';

/** The shape of the values that have both shapes, not yet tidied. */
export function meet(one: Shape, other: Shape): Shape {
  const names = [...new Set([...Object.keys(one.properties), ...Object.keys(other.properties)])];
  const merged = {
    types: commonTypes(one.types, other.types),
    values: commonValues(one.values, other.values),
    bounds: commonBounds(one.bounds, other.bounds),
    multiples: union(one.multiples, other.multiples),
    patterns: union(one.patterns, other.patterns),
    formats: union(one.formats, other.formats),
    unique: one.unique || other.unique,
    required: union(one.required, other.required),
    properties: Object.fromEntries(
      names.map((name) => [name, meet(propertyOf(one, name), propertyOf(other, name))] as const),
    ),
    additional: either(one.additional, other.additional),
    items: either(one.items, other.items),
    unions: [...one.unions, ...other.unions],
    not: [...one.not, ...other.not],
    others: commonOthers(one.others, other.others),
  };
  const notes = { ...other.notes, ...one.notes };
  return { ...merged, notes, at: one.at || other.at, places: commonPlaces(one, other, merged.bounds) };
}

function either(one: Shape | null, other: Shape | null): Shape | null {
  return one === null || other === null ? (one ?? other) : meet(one, other);
}

/** The types that both have: an integer is a number. */
export function commonTypes(one: readonly TypeName[], other: readonly TypeName[]): readonly TypeName[] {
  const has = (types: readonly TypeName[], type: TypeName) =>
    types.includes(type) || (type === 'integer' && types.includes('number'));
  const all = [...new Set([...one, ...other])].filter((type) => has(one, type) && has(other, type));
  return all.filter((type) => type !== 'integer' || !all.includes('number')).toSorted();
}

function commonValues(one: Shape['values'], other: Shape['values']): Shape['values'] {
  if (one === null || other === null) return one ?? other;
  const keys = new Set(other.map(jsonKey));
  return one.filter((value) => keys.has(jsonKey(value)));
}

function commonBounds(one: Shape['bounds'], other: Shape['bounds']): Shape['bounds'] {
  const bounds = boundNames.flatMap((name): readonly (readonly [BoundName, number])[] => {
    const [first, second] = [one[name], other[name]];
    if (first === undefined || second === undefined) {
      const only = first ?? second;
      return only === undefined ? [] : [[name, only]];
    }
    return [[name, isLeast(name) ? Math.max(first, second) : Math.min(first, second)]];
  });
  return Object.fromEntries(bounds);
}

/** Whether a bound is one from below. */
export function isLeast(name: BoundName): boolean {
  return /^(exclusiveM|m)in/.test(name);
}

function commonOthers(one: Shape['others'], other: Shape['others']): Shape['others'] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(
    names.map((name) => {
      const demands = [...(one[name] ?? []), ...(other[name] ?? [])];
      return [name, [...new Map(demands.map((demand) => [jsonKey(demand), demand])).values()]] as const;
    }),
  );
}

/** Where each keyword stands: the bounds where the tighter one does. */
function commonPlaces(one: Shape, other: Shape, bounds: Shape['bounds']): Readonly<Record<string, JsonPointer>> {
  const tighter = boundNames.filter((name) => bounds[name] !== one.bounds[name]);
  const moved = tighter.flatMap((name) => (other.places[name] === undefined ? [] : [[name, other.places[name]]]));
  return { ...other.places, ...one.places, ...Object.fromEntries(moved) };
}

function union<Value extends string | number>(one: readonly Value[], other: readonly Value[]): readonly Value[] {
  return [...new Set([...one, ...other])].toSorted((a, b) => (a < b ? -1 : 1));
}
