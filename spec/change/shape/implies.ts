import { isDisjoint } from './disjoint.ts';
import { fits } from './fits.ts';
import { jsonKey, shapeKey } from './key.ts';
import { commonTypes, isLeast } from './meet.ts';
import { anything, type BoundName, propertyOf, type Shape } from './shape.ts';
import { both } from './tidy.ts';

/** Whether it is shown that every value of one shape has the other, too. That it is not shown says nothing. */
export function implies(one: Shape, other: Shape): boolean {
  if (one.types.length === 0 || shapeKey(one) === shapeKey(other)) return true;
  const [union, ...unions] = one.unions;
  if (union !== undefined) return union.branches.every((branch) => implies(both({ ...one, unions }, branch), other));
  if (!impliesOthers(one, other)) return false;
  if (one.values !== null) return one.values.every((value) => !fits(one, value) || fits(other, value));
  return (
    jsonKey(commonTypes(one.types, other.types)) === jsonKey(one.types) &&
    other.values === null &&
    other.unions.every(({ kind, branches }) => impliesUnion(one, kind, branches)) &&
    other.not.every((not) => isDisjoint(one, not) || one.not.some((own) => shapeKey(own) === shapeKey(not))) &&
    impliesKeywords(one, other)
  );
}

function impliesOthers({ others: own }: Shape, { others }: Shape): boolean {
  return Object.entries(others).every(([name, demands]) => {
    const keys = new Set((own[name] ?? []).map(jsonKey));
    return demands.every((demand) => keys.has(jsonKey(demand)));
  });
}

function impliesUnion(one: Shape, kind: 'anyOf' | 'oneOf', branches: readonly Shape[]): boolean {
  return branches.some((branch, index) => {
    if (!implies(one, branch)) return false;
    return kind === 'anyOf' || branches.every((other, at) => at === index || isDisjoint(one, other));
  });
}

function impliesKeywords(one: Shape, other: Shape): boolean {
  const covered = (own: readonly string[], demanded: readonly string[]) => demanded.every((name) => own.includes(name));
  return (
    Object.entries(other.bounds).every(([name, bound]) => impliesBound(one, name as BoundName, bound)) &&
    (one.types.every((type) => !/number|integer/.test(type)) ||
      other.multiples.every((step) => one.multiples.some((own) => Number.isInteger(own / step)))) &&
    (!one.types.includes('string') || covered(one.patterns, other.patterns)) &&
    covered(one.formats, other.formats) &&
    (!one.types.includes('array') || impliesItems(one, other)) &&
    (!one.types.includes('object') || impliesMembers(one, other))
  );
}

/** The types that a bound speaks of. */
function speaksOf(name: BoundName): RegExp {
  if (name.endsWith('Length')) return /string/;
  if (name.endsWith('Items')) return /array/;
  return name.endsWith('Properties') ? /object/ : /number|integer/;
}

function impliesBound({ types, bounds, required }: Shape, name: BoundName, bound: number): boolean {
  if (!types.some((type) => speaksOf(name).test(type))) return true;
  if (name === 'minProperties' && required.length >= bound) return true;
  const own = bounds[name];
  return own !== undefined && (isLeast(name) ? own >= bound : own <= bound);
}

function impliesItems(one: Shape, other: Shape): boolean {
  return (one.unique || !other.unique) && implies(one.items ?? anything, other.items ?? anything);
}

function impliesMembers(one: Shape, other: Shape): boolean {
  const names = [...new Set([...Object.keys(one.properties), ...Object.keys(other.properties)])];
  return (
    other.required.every((name) => one.required.includes(name)) &&
    names.every((name) => implies(propertyOf(one, name), propertyOf(other, name))) &&
    implies(one.additional ?? anything, other.additional ?? anything)
  );
}
