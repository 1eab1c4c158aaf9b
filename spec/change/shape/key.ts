import { isObject, type Json } from '../../json.ts';
import type { Shape } from './shape.ts';

/** A text that is the same for values that are equal, whatever the order of their members. */
export function jsonKey(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonKey).join()}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'undefined';
  const names = Object.keys(value).toSorted();
  return `{${names.map((name) => `${JSON.stringify(name)}:${jsonKey(value[name])}`).join()}}`;
}

/** The values in the order of their keys, each once. */
export function distinct<Value extends Json>(values: readonly Value[]): readonly Value[] {
  return [...new Map(values.map((value) => [jsonKey(value), value])).entries()]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, value]) => value);
}

const known = new WeakMap<Shape, string>();

/** A text that is the same for shapes that demand the same, as far as their form tells. */
export function shapeKey(shape: Shape): string {
  const found = known.get(shape) ?? keyOf(shape);
  known.set(shape, found);
  return found;
}

function keyOf(shape: Shape): string {
  const { at: _, places: __, notes: ___, values, properties, additional, items, unions, not, ...own } = shape;
  const members = Object.entries(properties).map(([name, property]) => [name, shapeKey(property)]);
  return jsonKey({
    ...own,
    values: values === null ? null : values.map(jsonKey).toSorted(),
    properties: Object.fromEntries(members),
    additional: additional === null ? null : shapeKey(additional),
    items: items === null ? null : shapeKey(items),
    unions: unions.map(({ kind, branches }) => `${kind}${branches.map(shapeKey).toSorted().join('|')}`).toSorted(),
    not: not.map(shapeKey).toSorted(),
  });
}

/** Whether a shape is that of every value. */
export function isAnything(shape: Shape | null, anythingKey: string): boolean {
  return shape === null || shapeKey(shape) === anythingKey;
}
