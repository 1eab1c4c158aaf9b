import { isObject, type Json } from '../../spec/json.ts';

/** The most steps that a value is made smaller by. */
const most = 200;

/** A smaller value of which the same holds: members and items are left out as long as it does. */
export function shrink(value: Json, holds: (value: Json) => boolean): Json {
  let smallest = value;
  for (let step = 0; step < most; step += 1) {
    const next = smaller(smallest).find(holds);
    if (next === undefined) break;
    smallest = next;
  }
  return smallest;
}

/** The values that have one member or item less, or a plainer one. */
function smaller(value: Json): readonly Json[] {
  if (Array.isArray(value)) {
    const items: readonly Json[] = value;
    const fewer = items.length > 50 ? [] : items.map((_, index) => items.toSpliced(index, 1));
    return [
      ...fewer,
      ...items.slice(0, 3).flatMap((item, index) => smaller(item).map((one) => items.with(index, one))),
    ];
  }
  if (isObject(value)) {
    const names = Object.keys(value);
    const fewer = names.map((name) => Object.fromEntries(Object.entries(value).filter(([one]) => one !== name)));
    return [
      ...fewer,
      ...names.flatMap((name) => smaller(value[name] ?? null).map((one) => ({ ...value, [name]: one }))),
    ];
  }
  return [];
}
