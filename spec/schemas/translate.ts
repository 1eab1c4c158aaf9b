import type { Schema } from '../contract.ts';
import { isObject } from '../json.ts';
import { knownFormats } from './vocabulary.ts';

/** Which way a value travels: read-only properties belong to responses, write-only ones to requests. */
export type Direction = 'request' | 'response';

/**
 * What a dereferenced schema of OpenAPI 3.0 or 3.1 demands of a value that travels in a direction, as JSON Schema 2020-12.
 * What only 3.0 spells otherwise, such as `nullable`, is understood in both.
 */
export function translate(schema: Schema, direction: Direction): Schema {
  return translateSchema(schema, direction, new Set());
}

/** `exempt`: names that are not required of this value, because of the schemas around this one. */
function translateSchema(schema: Schema, direction: Direction, exempt: ReadonlySet<string>): Schema {
  const optional = new Set([...exempt, ...otherDirection(schema, direction)]);
  const sameValue = eachSchema((part) => translateSchema(part, direction, optional));
  const otherValue = eachSchema((part) => translateSchema(part, direction, new Set()));
  const keywords = Object.entries(schema).flatMap(([keyword, value]): readonly (readonly [string, unknown])[] => {
    const translateKeyword = keywordTranslations[keyword];
    if (translateKeyword !== undefined) return translateKeyword(value, schema, { optional, sameValue, otherValue });
    return keyword.startsWith('x-') ? [] : [[keyword, value]];
  });
  return Object.fromEntries(keywords);
}

/** Properties that belong to the other direction, so that "required" has no effect on them here. */
function otherDirection(schema: Schema, direction: Direction): readonly string[] {
  const mark = direction === 'request' ? 'readOnly' : 'writeOnly';
  const own = Object.entries(schemaMap(schema.properties)).filter(([, property]) => property[mark] === true);
  return [...own.map(([name]) => name), ...schemaList(schema.allOf).flatMap((part) => otherDirection(part, direction))];
}

interface Context {
  readonly optional: ReadonlySet<string>;
  /** Translates what speaks of the same value; leaves `true`, `false` and what is no schema as it is. */
  readonly sameValue: (schema: unknown) => unknown;
  /** Translates what speaks of a part of the value. */
  readonly otherValue: (schema: unknown) => unknown;
}

function eachSchema(translateOne: (schema: Schema) => Schema): (schema: unknown) => unknown {
  return (schema) => (isObject(schema) ? translateOne(schema) : schema);
}

type Translation = (value: unknown, schema: Schema, context: Context) => readonly (readonly [string, unknown])[];

/** How the keywords that differ from JSON Schema, or hold schemas, are translated; all others stay as they are. */
const keywordTranslations: Readonly<Record<string, Translation>> = {
  type: (value, { nullable }) => [['type', nullable === true ? [value, 'null'].flat() : value]],
  nullable: () => [],
  discriminator: () => [],
  format: (value) => (knownFormats.has(String(value)) ? [['format', value]] : []),
  minimum: (value, { exclusiveMinimum }) => [[exclusiveMinimum === true ? 'exclusiveMinimum' : 'minimum', value]],
  maximum: (value, { exclusiveMaximum }) => [[exclusiveMaximum === true ? 'exclusiveMaximum' : 'maximum', value]],
  exclusiveMinimum: (value) => (typeof value === 'boolean' ? [] : [['exclusiveMinimum', value]]),
  exclusiveMaximum: (value) => (typeof value === 'boolean' ? [] : [['exclusiveMaximum', value]]),
  required: (value, _, { optional }) => {
    const names = Array.isArray(value) ? value.filter((name) => !optional.has(name)) : [];
    return names.length === 0 ? [] : [['required', names]];
  },
  ...translated(['properties', 'patternProperties'], (value, { otherValue }) => mapped(value, otherValue)),
  ...translated(['dependentSchemas'], (value, { sameValue }) => mapped(value, sameValue)),
  ...translated(
    ['items', 'additionalProperties', 'contains', 'propertyNames', 'unevaluatedItems', 'unevaluatedProperties'],
    (value, { otherValue }) => otherValue(value),
  ),
  not: (value, _, { otherValue }) => [['not', otherValue(value)]],
  ...translated(['if', 'then', 'else'], (value, { sameValue }) => sameValue(value)),
  ...translated(['allOf', 'anyOf', 'oneOf'], (value, { sameValue }) => listed(value, sameValue)),
  ...translated(['prefixItems'], (value, { otherValue }) => listed(value, otherValue)),
  // Names for references, which are resolved by then, and what only describes.
  ...dropped(['$schema', '$id', '$anchor', '$dynamicAnchor', '$comment', '$defs', 'contentSchema']),
};

function translated(
  keywords: readonly string[],
  change: (value: unknown, context: Context) => unknown,
): Readonly<Record<string, Translation>> {
  const one =
    (keyword: string): Translation =>
    (value, _, context) => [[keyword, change(value, context)]];
  return Object.fromEntries(keywords.map((keyword) => [keyword, one(keyword)]));
}

function dropped(keywords: readonly string[]): Readonly<Record<string, Translation>> {
  return Object.fromEntries(keywords.map((keyword): [string, Translation] => [keyword, () => []]));
}

function mapped(value: unknown, change: (schema: unknown) => unknown): unknown {
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, change(part)]))
    : value;
}

function listed(value: unknown, change: (schema: unknown) => unknown): unknown {
  return Array.isArray(value) ? value.map(change) : value;
}

function schemaList(value: unknown): readonly Schema[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function schemaMap(value: unknown): Readonly<Record<string, Schema>> {
  return isObject(value) ? (value as Readonly<Record<string, Schema>>) : {};
}
