import { isObject, type Json, type JsonObject, type JsonPointer, pointer, tokensOf } from '../json.ts';
import { follow, targetOf } from '../loader/references.ts';

/** What a reference leads to, and where that stands. */
export interface Located {
  readonly at: JsonPointer;
  readonly value: JsonObject;
}

/** So many references in a row are a circle. */
const mostSteps = 100;

/** An object at its own place: where it is a reference, what that leads to; undefined where it leads nowhere. */
export function located(
  document: JsonObject,
  at: JsonPointer,
  value: Json | undefined,
  steps = 0,
): Located | undefined {
  if (!isObject(value)) return undefined;
  const target = targetOf(value);
  if (target === undefined) return { at, value };
  return steps > mostSteps
    ? undefined
    : located(document, placeOf(document, target), follow(document, target), steps + 1);
}

/** Where a pointer leads that goes through references: the place in the document without any. */
function placeOf(document: JsonObject, at: JsonPointer): JsonPointer {
  let place = '';
  let value: Json | undefined = document;
  for (const token of tokensOf(at)) {
    const here: Located | undefined = located(document, place, value);
    const [base, object]: readonly [JsonPointer, unknown] = here === undefined ? [place, value] : [here.at, here.value];
    place = base + pointer(token);
    value = (object as Readonly<Record<string, Json>> | undefined)?.[token];
  }
  return place;
}

/** A value in which all references are written out; one that leads back to itself demands nothing. */
export function inlined(document: JsonObject, value: Json, within: readonly JsonPointer[] = []): Json {
  if (Array.isArray(value)) return value.map((item: Json) => inlined(document, item, within));
  if (!isObject(value)) return value;
  const target = targetOf(value);
  if (target !== undefined) {
    if (within.includes(target)) return {};
    return inlined(document, follow(document, target) ?? {}, [...within, target]);
  }
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, inlined(document, member, within)]));
}

/** One of the schemas that a value must satisfy all together. */
export interface Part {
  readonly at: JsonPointer;
  readonly schema: JsonObject;
}

/** A schema and all that `allOf` adds to it, each at its own place. */
export function partsOf(
  document: JsonObject,
  at: JsonPointer,
  schema: Json,
  seen = new Set<string>(),
): readonly Part[] {
  const here = located(document, at, schema);
  if (here === undefined || seen.has(here.at)) return [];
  seen.add(here.at);
  const { allOf } = here.value;
  const added = Array.isArray(allOf) ? (allOf as readonly Json[]) : [];
  return [
    { at: here.at, schema: here.value },
    ...added.flatMap((part, index) => partsOf(document, here.at + pointer('allOf', index), part, seen)),
  ];
}
