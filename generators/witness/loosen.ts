import type { Difference, Facet } from '../../spec/change/difference/difference.ts';
import { type BoundName, everyType, type Shape } from '../../spec/change/shape/shape.ts';
import { both } from '../../spec/change/shape/tidy.ts';

const bounds: Readonly<Partial<Record<Facet, readonly BoundName[]>>> = {
  length: ['minLength', 'maxLength'],
  range: ['minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum'],
  'item-count': ['minItems', 'maxItems'],
  'property-count': ['minProperties', 'maxProperties'],
};

/** A shape without what it demands in one respect. */
function loosen(shape: Shape, facet: Facet, name: string | null): Shape {
  const dropped = bounds[facet];
  if (dropped !== undefined) {
    const kept = Object.entries(shape.bounds).filter(([bound]) => !dropped.includes(bound as BoundName));
    return { ...shape, bounds: Object.fromEntries(kept) };
  }
  switch (facet) {
    case 'type':
    case 'nullable':
      return { ...shape, types: everyType };
    case 'values':
      return { ...shape, values: null };
    case 'multiple':
      return { ...shape, multiples: [] };
    case 'pattern':
      return { ...shape, patterns: [] };
    case 'format':
      return { ...shape, formats: [] };
    case 'unique-items':
      return { ...shape, unique: false };
    case 'alternatives':
      return { ...shape, unions: [] };
    case 'excluded':
      return { ...shape, not: [] };
    case 'additional-properties':
      return { ...shape, additional: null };
    default:
      return name === null ? shape : forget(shape, name);
  }
}

/** A shape that neither demands a property nor says what it may be. */
export function forget(shape: Shape, name: string): Shape {
  const properties = Object.fromEntries(Object.entries(shape.properties).filter(([one]) => one !== name));
  return { ...shape, properties, required: shape.required.filter((one) => one !== name) };
}

/** What both schemas demand of a value at the place of a difference, but for the respect in which they differ. */
export function commonDemands({ facet, name, old, new: now }: Difference): Shape {
  return both(loosen(old, facet, name), loosen(now, facet, name));
}
