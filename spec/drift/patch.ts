import { isObject, type Json, type JsonObject, type JsonPointer, pointer, tokensOf } from '../json.ts';
import { follow } from '../loader/references.ts';
import { edited } from '../overlay/change.ts';
import { actionsBetween } from '../overlay/difference.ts';
import type { OverlayAction } from '../overlay/document.ts';
import type { Lacking } from './fact.ts';

/** The actions of an overlay that let a contract say what a server was seen to show. */
export function patchFor(document: JsonObject, shown: readonly Lacking[]): readonly OverlayAction[] {
  return actionsBetween(document, shown.reduce(extended, document));
}

/** A document that says one thing more; what cannot be said by adding to it is left to its author. */
function extended(document: JsonObject, fact: Lacking): JsonObject {
  switch (fact.kind) {
    case 'status':
      return put(document, fact.at, statusResponse(document, fact));
    case 'media-type':
      return fact.what === 'no media type' ? document : put(document, fact.at, mediaType(document, fact));
    case 'header':
      return put(document, fact.at, { schema: { type: 'string' } });
    case 'member':
      return put(document, fact.at, schemaOf(fact.sample));
    case 'enum-value':
      return changed(document, fact.at, (values) => (Array.isArray(values) ? [...values, fact.sample] : values));
    case 'null':
      return changed(document, fact.at, (schema) => nullable(schema, String(document.openapi)));
    case 'operation':
      return document;
  }
}

/** Sets a member of an object that may not be there yet. */
function put(document: JsonObject, at: JsonPointer, value: Json): JsonObject {
  const tokens = tokensOf(at);
  const parent = pointer(...tokens.slice(0, -1));
  const name = tokens.at(-1) ?? '';
  const isThere = follow(document, parent) !== undefined;
  const edit = isThere ? { at, value } : { at: parent, value: { [name]: value } };
  return edited(document, [edit]) as JsonObject;
}

function changed(document: JsonObject, at: JsonPointer, change: (value: Json) => Json): JsonObject {
  const value = follow(document, at);
  return value === undefined ? document : (edited(document, [{ at, value: change(value) }]) as JsonObject);
}

/**
 * What `default` says stands for a refusal from now on, what another success says for a success; where there is none, a
 * body as it was seen.
 */
function statusResponse(document: JsonObject, { at, sample, what }: Lacking): Json {
  const responses = follow(document, pointer(...tokensOf(at).slice(0, -1)));
  const alike = Object.keys(isObject(responses) ? responses : {}).find((one) => /^2/.test(one)) ?? '';
  const standard = isObject(responses) ? responses[Number(what) >= 400 ? 'default' : alike] : undefined;
  if (standard !== undefined) return standard;
  const description = 'Seen in recorded traffic.';
  return sample === null
    ? { description }
    : { description, content: { 'application/json': { schema: schemaOf(sample) } } };
}

/** Another form of the same document, if there is one. */
function mediaType(document: JsonObject, { at, sample }: Lacking): Json {
  const content = follow(document, pointer(...tokensOf(at).slice(0, -1)));
  const [known] = isObject(content) ? Object.values(content) : [];
  if (isObject(known) && known.schema !== undefined && sample !== null) return { schema: known.schema };
  return { schema: sample === null ? { type: 'string' } : schemaOf(sample) };
}

function nullable(schema: Json, version: string): Json {
  if (!isObject(schema)) return schema;
  return version.startsWith('3.1')
    ? { ...schema, type: [schema.type ?? [], 'null'].flat() }
    : { ...schema, nullable: true };
}

/** The least that is sure of a value: its type, and those of its members and entries. */
export function schemaOf(value: Json): JsonObject {
  if (value === null) return {};
  if (Array.isArray(value)) {
    const [first] = value as readonly Json[];
    return { type: 'array', items: first === undefined ? {} : schemaOf(first) };
  }
  if (!isObject(value)) return { type: typeof value };
  const properties = Object.entries(value).map(([name, member]) => [name, schemaOf(member)] as const);
  return { type: 'object', ...(properties.length === 0 ? {} : { properties: Object.fromEntries(properties) }) };
}
