import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Json, JsonObject, JsonPointer } from '../json.ts';
import { isObject, pointer, tokensOf, valueAt } from '../json.ts';

/** One correction of a defect in the vendor's documents; it applies only where the defect stands. */
export interface Correction {
  readonly id: string;
  /** The places where it may be due. */
  readonly at: readonly JsonPointer[];
  /** Members that must stand there, compared in part; null for a member that must be absent. */
  readonly expect: JsonObject;
  /** What is merged in (RFC 7396). */
  readonly merge: JsonObject;
  readonly reason: string;
  readonly source: string;
}

/** The corrections that every contract is read with: `overlay.yaml`. */
export const overlay: readonly Correction[] = parse(readFileSync(new URL('./overlay.yaml', import.meta.url), 'utf8'));

/** The document with each correction made wherever its defect stands; `applied` holds the ids of those that found one. */
export function applyOverlay(
  document: JsonObject,
  corrections: readonly Correction[],
): { readonly document: JsonObject; readonly applied: readonly string[] } {
  let corrected: Json = document;
  const applied: string[] = [];
  for (const { id, at, expect, merge } of corrections) {
    const places = at.filter((place) => holds(expect, valueAt(document, place)));
    for (const place of places) corrected = replaceAt(corrected, tokensOf(place), (value) => mergePatch(value, merge));
    if (places.length > 0) applied.push(id);
  }
  return { document: corrected as JsonObject, applied };
}

/** Whether a value has what is expected of it: objects member by member, null for absence, anything else by equality. */
function holds(expected: Json, value: unknown): boolean {
  if (expected === null) return value === undefined;
  if (!isObject(expected)) return value === expected;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(expected).every(([name, member]) => holds(member, valueAt(value, pointer(name))));
}

function replaceAt(value: Json, tokens: readonly string[], change: (value: Json) => Json): Json {
  const [token, ...rest] = tokens;
  if (token === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === token ? replaceAt(item, rest, change) : item));
  if (!isObject(value)) return value;
  return { ...value, [token]: replaceAt(value[token] ?? null, rest, change) };
}

function mergePatch(target: Json, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const base = isObject(target) ? target : {};
  const merged = Object.entries(patch).map(([name, value]) => [name, mergePatch(base[name] ?? null, value)] as const);
  const removed = new Set(Object.keys(patch).filter((name) => patch[name] === null));
  return Object.fromEntries([...Object.entries(base), ...merged].filter(([name]) => !removed.has(name)));
}
