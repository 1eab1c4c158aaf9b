import type { Schema } from '../contract.ts';
import { isObject } from '../json.ts';
import { knownFormats } from './vocabulary.ts';

/** Which way a value travels: read-only properties belong to responses, write-only ones to requests. */
export type Direction = 'request' | 'response';

/** What a dereferenced OpenAPI 3.0 schema demands of a value that travels in a direction, as JSON Schema draft 7. */
export function translate(schema: Schema, direction: Direction): Schema {
  return translateSchema(schema, direction, new Set());
}

/** `exempt`: names that are not required of this value, because of the schemas around this one. */
function translateSchema(schema: Schema, direction: Direction, exempt: ReadonlySet<string>): Schema {
  const optional = new Set([...exempt, ...otherDirection(schema, direction)]);
  const sameValue = (part: Schema) => translateSchema(part, direction, optional);
  const otherValue = (part: Schema) => translateSchema(part, direction, new Set());
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
  readonly sameValue: (schema: Schema) => Schema;
  readonly otherValue: (schema: Schema) => Schema;
}

type Translation = (value: unknown, schema: Schema, context: Context) => readonly (readonly [string, unknown])[];

/** How the keywords that differ from JSON Schema, or hold schemas, are translated; all others stay as they are. */
const keywordTranslations: Readonly<Record<string, Translation>> = {
  type: (value, { nullable }) => [['type', nullable === true ? [value, 'null'] : value]],
  nullable: () => [],
  discriminator: () => [],
  format: (value) => (knownFormats.has(String(value)) ? [['format', value]] : []),
  minimum: (value, { exclusiveMinimum }) => [[exclusiveMinimum === true ? 'exclusiveMinimum' : 'minimum', value]],
  maximum: (value, { exclusiveMaximum }) => [[exclusiveMaximum === true ? 'exclusiveMaximum' : 'maximum', value]],
  exclusiveMinimum: () => [],
  exclusiveMaximum: () => [],
  required: (value, _, { optional }) => {
    const names = Array.isArray(value) ? value.filter((name) => !optional.has(name)) : [];
    return names.length === 0 ? [] : [['required', names]];
  },
  properties: (value, _, { otherValue }) => {
    const properties = Object.entries(schemaMap(value)).map(([name, property]) => [name, otherValue(property)]);
    return [['properties', Object.fromEntries(properties)]];
  },
  items: (value, _, { otherValue }) => [['items', isSchema(value) ? otherValue(value) : value]],
  additionalProperties: (value, _, { otherValue }) => [
    ['additionalProperties', isSchema(value) ? otherValue(value) : value],
  ],
  not: (value, _, { otherValue }) => [['not', isSchema(value) ? otherValue(value) : value]],
  allOf: (value, _, { sameValue }) => [['allOf', schemaList(value).map(sameValue)]],
  anyOf: (value, _, { sameValue }) => [['anyOf', schemaList(value).map(sameValue)]],
  oneOf: (value, _, { sameValue }) => [['oneOf', schemaList(value).map(sameValue)]],
};

function isSchema(value: unknown): value is Schema {
  return isObject(value);
}

function schemaList(value: unknown): readonly Schema[] {
  return Array.isArray(value) ? value.filter(isSchema) : [];
}

function schemaMap(value: unknown): Readonly<Record<string, Schema>> {
  return isObject(value) ? (value as Readonly<Record<string, Schema>>) : {};
}
