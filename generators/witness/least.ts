import { fits } from '../../spec/change/shape/fits.ts';
import { distinct } from '../../spec/change/shape/key.ts';
import { anything, propertyOf, type Shape, type TypeName } from '../../spec/change/shape/shape.ts';
import { both } from '../../spec/change/shape/tidy.ts';
import type { Json } from '../../spec/json.ts';
import { numbersOf } from './numbers.ts';
import { textsOf } from './texts.ts';

/** The types in the order in which the smallest value is looked for. */
const order: readonly TypeName[] = ['object', 'array', 'string', 'integer', 'number', 'boolean', 'null'];

/** The deepest nesting that values are made to. */
const deepest = 24;

/** A small value that has a shape; undefined where none is found. */
export function least(shape: Shape, depth = 0): Json | undefined {
  return leastOfTypes(shape, depth).at(0);
}

/** A small value of each type that a shape allows, in the order of the types; free values are texts. */
export function leastOfTypes(shape: Shape, depth = 0): readonly Json[] {
  if (depth > deepest) return [];
  if (shape.values !== null) return bySize(shape.values).filter((value) => fits(shape, value));
  const [union, ...unions] = shape.unions;
  if (union !== undefined) {
    const found = union.branches.flatMap((branch) => leastOfTypes(both({ ...shape, unions }, branch), depth + 1));
    return bySize(found.filter((value) => fits(shape, value)));
  }
  const isFree = shape.types.length > 4 && shape.required.length === 0;
  const types = order.filter(
    (type) => shape.types.includes(type) || (type === 'integer' && shape.types.includes('number')),
  );
  const found = types.flatMap((type) => ofType(type, shape, depth).slice(0, 1)).filter((value) => fits(shape, value));
  return isFree
    ? found.toSorted((one, other) => Number(typeof other === 'string') - Number(typeof one === 'string'))
    : found;
}

/** Values in the order of their length as JSON. */
export function bySize(values: readonly Json[]): readonly Json[] {
  const sized = values.map((value) => ({ value, size: JSON.stringify(value).length }));
  return sized.toSorted((one, other) => one.size - other.size).map(({ value }) => value);
}

/** Different values of a shape, as many as are asked for or as are found. */
export function several(shape: Shape, count: number, depth = 0): readonly Json[] {
  const found = [...leastOfTypes(shape, depth), ...textsOf(shape, count), ...numbersOf(shape, count)];
  return bySize(distinct(found.filter((value) => fits(shape, value)))).slice(0, count);
}

function ofType(type: TypeName, shape: Shape, depth: number): readonly Json[] {
  switch (type) {
    case 'null':
      return [null];
    case 'boolean':
      return [false, true];
    case 'string':
      return textsOf(shape, 1);
    case 'integer':
      return numbersOf(shape, 4).filter(Number.isInteger);
    case 'number':
      return numbersOf(shape, 1);
    case 'array':
      return listOf(shape, depth);
    case 'object':
      return objectOf(shape, depth);
  }
}

function listOf({ bounds, items, unique }: Shape, depth: number): readonly Json[] {
  const { minItems = 0 } = bounds;
  if (minItems === 0) return [[]];
  const few = several(items ?? anything, unique ? minItems : 1, depth + 1);
  const [first] = few;
  if (first === undefined || minItems > 10_000) return [];
  return unique ? (few.length < minItems ? [] : [few]) : [Array.from({ length: minItems }, () => first)];
}

function objectOf(shape: Shape, depth: number): readonly Json[] {
  const { minProperties = 0 } = shape.bounds;
  const optional = Object.keys(shape.properties).filter((name) => !shape.required.includes(name));
  const more = [...optional, ...Array.from({ length: minProperties }, (_, index) => otherName(shape, index))];
  const members = new Map<string, Json>();
  for (const name of [...shape.required, ...more]) {
    if (members.size >= Math.max(minProperties, shape.required.length)) break;
    const value = least(propertyOf(shape, name), depth + 1);
    if (value !== undefined) members.set(name, value);
  }
  return [Object.fromEntries(members)];
}

/** A name that a shape has not. */
export function otherName({ properties }: Pick<Shape, 'properties'>, index = 0): string {
  const names = ['another', ...Array.from({ length: 100 + index }, (_, number) => `another${number + 2}`)];
  return names.filter((name) => !Object.hasOwn(properties, name))[index] ?? `another${index}`;
}
