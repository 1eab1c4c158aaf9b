import { isObject, type Json, type JsonPointer, tokensOf } from '../json.ts';

/** What is to stand at a place of a document; undefined where nothing is. */
export interface Edit {
  readonly at: JsonPointer;
  readonly value: Json | undefined;
}

/** The document after edits, each made on what those before it left. What is not there has nothing put below it. */
export function edited(document: Json, edits: readonly Edit[]): Json {
  return edits.reduce((value, { at, value: wanted }) => replaced(value, tokensOf(at), () => wanted) ?? null, document);
}

/**
 * A value in which what stands at a place is what a function makes of it: undefined takes it out. Parts that do not
 * change are the same objects as before. A place of which the way there is missing is left alone.
 */
export function replaced(
  value: Json,
  [token, ...rest]: readonly string[],
  change: (value: Json | undefined) => Json | undefined,
): Json | undefined {
  if (token === undefined) return change(value);
  if (Array.isArray(value)) return replacedItem(value, Number(token), rest, change);
  if (!isObject(value) || (rest.length > 0 && !Object.hasOwn(value, token))) return value;
  const next = rest.length === 0 ? change(value[token]) : replaced(value[token] ?? null, rest, change);
  if (next === value[token]) return value;
  const { [token]: _, ...others } = value;
  return next === undefined ? others : { ...value, [token]: next };
}

function replacedItem(
  items: readonly Json[],
  index: number,
  rest: readonly string[],
  change: (value: Json | undefined) => Json | undefined,
): Json {
  if (!Number.isInteger(index) || index < 0 || index >= items.length) return items;
  const next = replaced(items[index] ?? null, rest, change);
  if (next === items[index]) return items;
  return next === undefined ? items.toSpliced(index, 1) : items.with(index, next);
}
