import { isObject, type Json, type JsonObject } from '../../spec/json.ts';

/**
 * A value made as like a sample as a condition allows that holds of the value: members are taken over, added and left
 * out one by one wherever the condition goes on to hold. What differs in the end is what the condition is about.
 */
export function grafted(value: Json, sample: Json, holds: (value: Json) => boolean): Json {
  if (holds(sample)) return sample;
  if (isObject(value) && isObject(sample)) return graftedObject(value, sample, holds);
  if (Array.isArray(value) && Array.isArray(sample)) return graftedArray(value, sample, holds);
  return value;
}

function graftedObject(value: JsonObject, sample: JsonObject, holds: (value: Json) => boolean): Json {
  let made = value;
  for (const name of Object.keys(value)) {
    const { [name]: _, ...without } = made;
    if (!Object.hasOwn(sample, name) && holds(without)) made = without;
  }
  for (const [name, like] of Object.entries(sample)) {
    const placed = (member: Json): JsonObject => ({ ...made, [name]: member });
    const own = Object.hasOwn(made, name) ? made[name] : undefined;
    if (own !== undefined) made = placed(grafted(own, like, (member) => holds(placed(member))));
    else if (holds(placed(like))) made = placed(like);
  }
  return made;
}

function graftedArray(value: readonly Json[], sample: readonly Json[], holds: (value: Json) => boolean): Json {
  return value.reduce((made: readonly Json[], item, index) => {
    const like = sample[Math.min(index, sample.length - 1)];
    if (like === undefined) return made;
    return made.with(
      index,
      grafted(item, like, (one) => holds(made.with(index, one))),
    );
  }, value);
}
