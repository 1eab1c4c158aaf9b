import { jsonKey } from './key.ts';
import { commonTypes } from './meet.ts';
import { propertyOf, type Shape } from './shape.ts';

/** Whether it is plain that no value has both shapes: other types, other values, or a required property that tells. */
export function isDisjoint(one: Shape, other: Shape): boolean {
  const types = commonTypes(one.types, other.types);
  if (types.length === 0) return true;
  if (one.values !== null && other.values !== null) {
    const keys = new Set(one.values.map(jsonKey));
    return !other.values.some((value) => keys.has(jsonKey(value)));
  }
  if (types.some((type) => type !== 'object')) return false;
  const demanded = [...new Set([...one.required, ...other.required])];
  return demanded.some((name) => isDisjoint(propertyOf(one, name), propertyOf(other, name)));
}
