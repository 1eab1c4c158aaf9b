import { isObject, type Json, type JsonObject, pointer } from '../json.ts';
import { type Part, partsOf } from './resolve.ts';

/** The types that a keyword speaks of (JSON Schema Validation section 6). */
const spokenOf: Readonly<Record<string, readonly string[]>> = {
  object: ['properties', 'required', 'additionalProperties', 'minProperties', 'maxProperties', 'patternProperties'],
  array: ['items', 'minItems', 'maxItems', 'uniqueItems'],
  string: ['pattern', 'minLength', 'maxLength', 'format'],
  number: ['minimum', 'maximum', 'multipleOf', 'exclusiveMinimum', 'exclusiveMaximum'],
};

/** The types that a schema allows by itself; undefined where it leaves them open. */
export function typesOf({ type, nullable }: JsonObject): readonly string[] | undefined {
  const types = [type].flat().filter((one) => typeof one === 'string');
  if (types.length === 0) return undefined;
  return nullable === true ? [...types, 'null'] : types;
}

/** Whether a schema, or one that it is combined with, says what type a value is of. */
export function isTyped(document: JsonObject, { at, schema }: Part): boolean {
  return partsOf(document, at, schema).some((part) => saysType(document, part));
}

function saysType(document: JsonObject, { at, schema }: Part): boolean {
  if (typesOf(schema) !== undefined || 'enum' in schema || 'const' in schema || 'not' in schema) return true;
  return ['anyOf', 'oneOf'].some((keyword) => {
    const list = schema[keyword];
    const parts = Array.isArray(list) ? (list as readonly Json[]) : [];
    return parts.length > 0 && parts.every((part, index) => isTypedAt(document, at + pointer(keyword, index), part));
  });
}

function isTypedAt(document: JsonObject, at: string, schema: Json): boolean {
  return isObject(schema) && isTyped(document, { at, schema });
}

/** The type that the keywords of a schema, its parts and its examples speak of; undefined where they do not. */
export function spokenType(parts: readonly Part[]): string | undefined {
  const keywords = new Set(parts.flatMap(({ schema }) => Object.keys(schema)));
  const spoken = Object.entries(spokenOf).find(([, names]) => names.some((name) => keywords.has(name)))?.[0];
  if (spoken !== undefined) return spoken;
  const shown = parts.flatMap(({ schema }) => [schema.example, schema.default]).find((value) => value !== undefined);
  return shown === undefined || shown === null ? undefined : typeOf(shown);
}

/** The type of a value in the words of JSON Schema. */
export function typeOf(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
