import * as fc from 'fast-check';
import { isObject, type Json, type JsonObject } from '../spec/json.ts';
import type { RequestDraft } from '../spec/message.ts';

/** Changes a request in a way that must not change what it means. */
export type Variation = (draft: RequestDraft) => fc.Arbitrary<RequestDraft>;

/** A name that no contract uses. */
const unknownName = fc.string({ unit: fc.constantFrom(...'abcxyz019'), maxLength: 8 }).map((text) => `unknown-${text}`);

/** Adds query parameters that the contract does not know. */
export const unknownParameters: Variation = (draft) =>
  fc
    .array(fc.tuple(unknownName, fc.constantFrom('', '1', 'true', 'ü/&=?#')), { minLength: 1, maxLength: 3 })
    .map((added) => ({ ...draft, query: [...(draft.query ?? []), ...added] }));

/** Puts the keys of every object of the body in another order, which has no meaning (RFC 8259 section 4). */
export const keyOrder: Variation = (draft) =>
  fc
    .array(fc.nat({ max: 255 }), { minLength: 1, maxLength: 40 })
    .map((ranks) => withJson(draft, (json) => reordered(json, cycle(ranks))));

/** Adds properties to the body that the contract does not know and does not forbid. */
export const unknownProperties: Variation = (draft) =>
  fc
    .dictionary(unknownName, fc.jsonValue({ maxDepth: 2 }), { minKeys: 1, maxKeys: 3, noNullPrototype: true })
    .map((added) => withJson(draft, (json) => (isObject(json) ? { ...json, ...(added as JsonObject) } : json)));

function withJson(draft: RequestDraft, change: (json: Json) => Json): RequestDraft {
  return draft.body !== undefined && 'json' in draft.body
    ? { ...draft, body: { json: change(draft.body.json) } }
    : draft;
}

function reordered(json: Json, rank: () => number): Json {
  if (Array.isArray(json)) return json.map((item) => reordered(item, rank));
  if (!isObject(json)) return json;
  const entries = Object.entries(json).map(([key, value]) => ({ key, value: reordered(value, rank), rank: rank() }));
  const sorted = entries.toSorted((one, other) => one.rank - other.rank);
  return Object.fromEntries(sorted.map(({ key, value }) => [key, value]));
}

function cycle(numbers: readonly number[]): () => number {
  let index = 0;
  return () => numbers[index++ % numbers.length] ?? 0;
}
