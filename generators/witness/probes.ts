import type { Difference } from '../../spec/change/difference/difference.ts';
import { differences } from '../../spec/change/difference/differences.ts';
import { hasType } from '../../spec/change/shape/fits.ts';
import { distinct } from '../../spec/change/shape/key.ts';
import {
  anything,
  type BoundName,
  everyType,
  propertyOf,
  type Shape,
  type TypeName,
} from '../../spec/change/shape/shape.ts';
import { both } from '../../spec/change/shape/tidy.ts';
import { isObject, type Json } from '../../spec/json.ts';
import { embed } from './embed.ts';
import { instances } from './instances.ts';
import { bySize, least, otherName, several } from './least.ts';
import { commonDemands } from './loosen.ts';
import { numbersAround } from './numbers.ts';
import { formatTexts, textsBetween } from './texts.ts';

/** Values for the place of a difference, among which are those that tell the two schemas apart there; the smallest first. */
export function probes(difference: Difference, depth = 0): readonly Json[] {
  const { old, new: now } = difference;
  const common = commonDemands(difference);
  const own = [old, now].flatMap((shape) => instances(shape).slice(0, 60));
  return bySize(distinct([...probesOf(difference, common, [old, now], depth), ...own]));
}

const types: readonly TypeName[] = [...everyType, 'integer'];

function probesOf(
  { facet, name }: Difference,
  common: Shape,
  pair: readonly [Shape, Shape],
  depth: number,
): readonly Json[] {
  switch (facet) {
    case 'type':
    case 'nullable':
      return [
        0.5,
        ...types.flatMap((type) => leastWith(common, { types: [type] })),
        ...pair.flatMap((one) => instances(one)),
      ];
    case 'values':
      return pair.flatMap((one) => one.values ?? instances(one));
    case 'length':
      return sizes(pair, ['minLength', 'maxLength']).flatMap((size) =>
        leastWith(common, { types: ['string'], bounds: { minLength: size, maxLength: size } }),
      );
    case 'range':
    case 'multiple':
      return numbersAround([...pair, common]).filter((value) => common.types.some((type) => hasType(value, type)));
    case 'pattern':
      return textsBetween(...(pair.map((one) => ({ ...one, bounds: common.bounds })) as [Shape, Shape]));
    case 'format':
      return [...formatTexts, ...pair.flatMap((one) => several(one, 4)), ...numbersAround(pair)];
    case 'item-count':
      return sizes(pair, ['minItems', 'maxItems']).flatMap((size) =>
        leastWith(common, { types: ['array'], bounds: { minItems: size, maxItems: size } }),
      );
    case 'unique-items':
      return several(common.items ?? anything, 1).flatMap((item) => {
        const least = Math.max(2, common.bounds.minItems ?? 0);
        return [Array.from({ length: least }, () => item)];
      });
    case 'property-count':
      return sizes(pair, ['minProperties', 'maxProperties']).flatMap((size) =>
        leastWith(common, { types: ['object'], bounds: { minProperties: size, maxProperties: size } }),
      );
    case 'required':
      return leastWith(common, { types: ['object'] });
    case 'property-added':
    case 'property-removed':
      return withMember(common, name ?? '', pair, depth);
    case 'additional-properties':
      return withMember(
        common,
        otherName({ properties: { ...pair[0].properties, ...pair[1].properties } }),
        pair,
        depth,
      );
    default:
      return pair.flatMap((one, index) => [
        ...instances(both(common, one)),
        ...[...one.not, ...(pair[1 - index]?.not ?? [])].flatMap((not) => instances(both(common, not))),
      ]);
  }
}

/** The least value that has a shape and more. */
function leastWith(common: Shape, more: Partial<Shape>): readonly Json[] {
  const value = least(both(common, { ...anything, ...more }));
  return value === undefined ? [] : [value];
}

/** The largest size that values are made of. */
const largest = 100_000;

/** Sizes at the bounds and beside them. */
function sizes(pair: readonly Shape[], names: readonly BoundName[]): readonly number[] {
  const bounds = pair.flatMap(({ bounds }) => names.flatMap((name) => bounds[name] ?? []));
  const near = [0, 1, ...bounds.flatMap((bound) => [bound - 1, bound, bound + 1])];
  return [...new Set(near)].filter((size) => size >= 0 && size <= largest);
}

/** Objects that have a member with whatever tells the two schemas of it apart. */
function withMember(common: Shape, name: string, pair: readonly [Shape, Shape], depth: number): readonly Json[] {
  const base = least(both(common, { ...anything, types: ['object'] }));
  if (!isObject(base)) return [];
  const [old, now] = [propertyOf(pair[0], name), propertyOf(pair[1], name)];
  return contrasts(old, now, depth).map((value) => ({ ...base, [name]: value }));
}

/** Values that tell two shapes apart, wherever in them that is. */
function contrasts(old: Shape, now: Shape, depth: number): readonly Json[] {
  const each = [old, now].flatMap((one) => [...instances(one)].slice(0, 40));
  const simple = [...each, '', 0, 0.5, false, null, {}, []];
  if (depth > 1) return simple;
  const inner = differences(old, now).flatMap((difference) =>
    probes(difference, depth + 1).flatMap((value) => embed(difference.steps, value).map(({ value: whole }) => whole)),
  );
  return [...simple, ...inner];
}
