import { jsonKey, shapeKey } from '../shape/key.ts';
import { commonTypes } from '../shape/meet.ts';
import { anything, type BoundName, propertyOf, type Shape } from '../shape/shape.ts';
import type { Difference, Facet, Step } from './difference.ts';
import { pairsOf } from './unions.ts';

/** Every respect in which two shapes differ, at the deepest place that tells it; none where they demand the same. */
export function differences(old: Shape, now: Shape, steps: readonly Step[] = []): readonly Difference[] {
  const one = (facet: Facet, name: string | null = null): Difference => ({ facet, name, steps, old, new: now });
  const own = [...notesOf(old, now).map((facet) => one(facet)), ...ofValue(old, now).map((facet) => one(facet))];
  if (commonTypes(old.types, now.types).length === 0) return own;
  return [...own, ...ofMembers(old, now, steps, one), ...ofUnions(old, now, steps, one)];
}

type Make = (facet: Facet, name?: string | null) => Difference;

/** Differences in what describes: defaults, and the direction in which a value travels. */
function notesOf({ notes: old }: Shape, { notes: now }: Shape): readonly Facet[] {
  return [
    ...(jsonKey(old.default) === jsonKey(now.default) ? [] : ['default' as const]),
    ...(old.readOnly === now.readOnly ? [] : ['read-only' as const]),
    ...(old.writeOnly === now.writeOnly ? [] : ['write-only' as const]),
  ];
}

const bounded: Readonly<Partial<Record<Facet, readonly BoundName[]>>> = {
  length: ['minLength', 'maxLength'],
  range: ['minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum'],
  'item-count': ['minItems', 'maxItems'],
  'property-count': ['minProperties', 'maxProperties'],
};

/** The types that each facet speaks of: where only one schema allows them, the type is the difference. */
const spoken: Readonly<Partial<Record<Facet, Shape['types']>>> = {
  length: ['string'],
  pattern: ['string'],
  range: ['integer', 'number'],
  multiple: ['integer', 'number'],
  'item-count': ['array'],
  'unique-items': ['array'],
  'property-count': ['object'],
};

/** Differences in what is demanded of the value itself. */
function ofValue(old: Shape, now: Shape): readonly Facet[] {
  const types = commonTypes(old.types, now.types);
  if (types.length === 0) return ['type'];
  if (old.values !== null || now.values !== null) {
    const same = jsonKey(old.values) === jsonKey(now.values);
    return [...(same ? [] : ['values' as const]), ...(sameOthers(old, now) ? [] : ['schema' as const])];
  }
  const differs = (facet: Facet): boolean => {
    const speaks = spoken[facet];
    if (speaks !== undefined && !speaks.some((type) => types.includes(type))) return false;
    const names = bounded[facet];
    if (names !== undefined) return names.some((name) => old.bounds[name] !== now.bounds[name]);
    if (facet === 'unique-items') return old.unique !== now.unique;
    if (facet === 'multiple') return jsonKey(old.multiples) !== jsonKey(now.multiples);
    return facet === 'pattern'
      ? jsonKey(old.patterns) !== jsonKey(now.patterns)
      : jsonKey(old.formats) !== jsonKey(now.formats) && types.some((type) => /string|integer|number/.test(type));
  };
  const kinds = [
    'length',
    'range',
    'multiple',
    'pattern',
    'format',
    'item-count',
    'unique-items',
    'property-count',
  ] as const;
  return [
    ...typeFacet(old, now),
    ...kinds.filter(differs),
    ...(keysOf(old.not) === keysOf(now.not) ? [] : ['excluded' as const]),
    ...(sameOthers(old, now) ? [] : ['schema' as const]),
  ];
}

function typeFacet(old: Shape, now: Shape): readonly Facet[] {
  if (jsonKey(old.types) === jsonKey(now.types)) return [];
  const rest = [old, now].map(({ types }) => jsonKey(types.filter((type) => type !== 'null')));
  return [rest[0] === rest[1] ? 'nullable' : 'type'];
}

function sameOthers(old: Shape, now: Shape): boolean {
  return jsonKey(old.others) === jsonKey(now.others);
}

function keysOf(shapes: readonly Shape[]): string {
  return shapes.map(shapeKey).toSorted().join();
}

/** Differences in the properties and items. */
function ofMembers(old: Shape, now: Shape, steps: readonly Step[], one: Make): readonly Difference[] {
  const within = (to: Step['to'], before: Shape, after: Shape) =>
    differences(before, after, [...steps, { old, new: now, to }]);
  const common = commonTypes(old.types, now.types);
  const some = common.includes('array') && (old.items !== null || now.items !== null);
  const items = some ? within('item', old.items ?? anything, now.items ?? anything) : [];
  if (!common.includes('object')) return items;
  const names = [...new Set([...Object.keys(old.properties), ...Object.keys(now.properties)])];
  const required = [...new Set([...old.required, ...now.required])];
  const properties = names.flatMap((name) => {
    const [before, after] = [old, now].map(({ properties }) => Object.hasOwn(properties, name));
    const whole = [propertyOf(old, name), propertyOf(now, name)] as const;
    if (before === after) return within({ property: name }, ...whole);
    return [one(before === true ? 'property-removed' : 'property-added', name)];
  });
  return [
    ...items,
    ...properties,
    ...required
      .filter((name) => old.required.includes(name) !== now.required.includes(name))
      .map((name) => one('required', name)),
    ...ofAdditional(old, now, within, one),
  ];
}

function ofAdditional(
  { additional: old }: Shape,
  { additional: now }: Shape,
  within: (to: Step['to'], before: Shape, after: Shape) => readonly Difference[],
  one: Make,
): readonly Difference[] {
  const [before, after] = [old ?? anything, now ?? anything];
  if (shapeKey(before) === shapeKey(after)) return [];
  const open = [before, after].every(({ types }) => types.length > 0);
  return open && old !== null && now !== null
    ? within('another-property', before, after)
    : [one('additional-properties')];
}

function ofUnions(old: Shape, now: Shape, steps: readonly Step[], one: Make): readonly Difference[] {
  const pairs = pairsOf(old, now);
  if (pairs === 'same') return [];
  return pairs === null ? [one('alternatives')] : pairs.flatMap(([before, after]) => differences(before, after, steps));
}
