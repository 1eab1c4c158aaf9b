import type { Step } from '../../spec/change/difference/difference.ts';
import { anything, type Shape } from '../../spec/change/shape/shape.ts';
import { both } from '../../spec/change/shape/tidy.ts';
import { isObject, type Json, type JsonPointer, pointer } from '../../spec/json.ts';
import { least, otherName, several } from './least.ts';
import { forget } from './loosen.ts';

/** A whole value with a part in it. */
export interface Embedded {
  readonly value: Json;
  /** Where in it the part stands. */
  readonly at: JsonPointer;
  /** Whether all around the part is as both schemas demand: then what refuses the value refuses the part. */
  readonly isSound: boolean;
}

/** The smallest values that have a part where steps lead: those as both schemas demand first, then as one of them does. */
export function embed(steps: readonly Step[], part: Json): readonly Embedded[] {
  const around = [both, (_: Shape, now: Shape) => now, (old: Shape) => old].map((choose, index) => {
    const whole = wrap(steps, part, choose);
    return whole === undefined ? [] : [{ ...whole, isSound: index === 0 }];
  });
  return around.flat();
}

type Choose = (old: Shape, now: Shape) => Shape;

function wrap(steps: readonly Step[], part: Json, choose: Choose): Pick<Embedded, 'value' | 'at'> | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return { value: part, at: '' };
  const inner = wrap(rest, part, choose);
  if (inner === undefined) return undefined;
  const { to, old, new: now } = step;
  if (to === 'item') {
    const value = listWith(choose(old, now), inner.value);
    return value === undefined ? undefined : { value, at: pointer(0) + inner.at };
  }
  const name =
    typeof to === 'object' ? to.property : otherName({ properties: { ...old.properties, ...now.properties } });
  const value = least(both(choose(forget(old, name), forget(now, name)), { ...anything, types: ['object'] }));
  return isObject(value) ? { value: { ...value, [name]: inner.value }, at: pointer(name) + inner.at } : undefined;
}

/** The shortest list with an item first. */
function listWith({ bounds, items, unique }: Shape, item: Json): readonly Json[] | undefined {
  const count = (bounds.minItems ?? 0) - 1;
  if (count <= 0) return [item];
  const others = several(items ?? anything, unique ? count + 1 : 1);
  const distinct = others.filter((other) => JSON.stringify(other) !== JSON.stringify(item));
  if (unique) return distinct.length < count ? undefined : [item, ...distinct.slice(0, count)];
  return [item, ...Array.from({ length: count }, () => others[0] ?? item)];
}
