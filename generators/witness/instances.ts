import { fits } from '../../spec/change/shape/fits.ts';
import { distinct } from '../../spec/change/shape/key.ts';
import { anything, propertyOf, type Shape } from '../../spec/change/shape/shape.ts';
import { both } from '../../spec/change/shape/tidy.ts';
import { isObject, type Json } from '../../spec/json.ts';
import { bySize, least, leastOfTypes, otherName, several } from './least.ts';
import { numbersAround } from './numbers.ts';

/** The most values that are made of one shape. */
const most = 300;

/** How deep values are varied; below, one of each is enough. */
const varied = 2;

/** Values of a shape that show each of its demands: every type, every listed value, sizes at their bounds, each property. */
export function instances(shape: Shape, depth = 0): readonly Json[] {
  const { values, unions } = shape;
  if (values !== null) return values.filter((value) => fits(shape, value)).slice(0, most);
  const [union, ...rest] = unions;
  if (union !== undefined) {
    const own = { ...shape, unions: rest };
    const { branches } = union;
    const met = branches.flatMap((one, index) => branches.slice(index + 1).map((other) => both(one, other)));
    const all = [...branches, ...(depth === 0 ? met : [])].flatMap((branch) => instances(both(own, branch), depth + 1));
    return limited(shape, all);
  }
  const all = [
    ...leastOfTypes(shape),
    ...(shape.types.includes('string') ? several(shape, 3) : []),
    ...(shape.types.some((type) => /number|integer/.test(type)) ? numbersAround([shape]) : []),
    ...(shape.types.includes('array') && depth < varied ? lists(shape, depth) : []),
    ...(shape.types.includes('object') && depth < varied ? objects(shape, depth) : []),
  ];
  return limited(shape, all);
}

function limited(shape: Shape, values: readonly Json[]): readonly Json[] {
  return bySize(distinct(values.filter((value) => fits(shape, value)))).slice(0, most);
}

function lists({ items }: Shape, depth: number): readonly Json[] {
  const each = instances(items ?? anything, depth + 1).slice(0, 20);
  const [first, second] = each;
  return [
    ...each.map((item) => [item]),
    ...(first === undefined
      ? []
      : [
          [first, first],
          [first, second ?? first],
        ]),
  ];
}

/** The smallest object with each property in turn, each with what it may be, and with all of them. */
function objects(shape: Shape, depth: number): readonly Json[] {
  const base = least(shape);
  if (!isObject(base)) return [];
  const names = [...Object.keys(shape.properties), ...shape.required, otherName(shape)];
  const each = names.flatMap((name) =>
    instances(propertyOf(shape, name), depth + 1)
      .slice(0, 20)
      .map((value) => ({ ...base, [name]: value })),
  );
  const all = Object.keys(shape.properties).flatMap((name) => {
    const value = least(propertyOf(shape, name));
    return value === undefined ? [] : [[name, value] as const];
  });
  return [...each, { ...base, ...Object.fromEntries(all) }];
}
