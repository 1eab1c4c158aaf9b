import { isObject, type Json, type JsonObject, type JsonPointer, pointer } from '../../json.ts';
import { distinct } from './key.ts';
import { meet } from './meet.ts';
import { anything, boundNames, everyType, nothing, type Shape, type TypeName } from './shape.ts';
import { tidy } from './tidy.ts';

/** The shape of a schema of JSON Schema 2020-12, as spec/schemas/translate.ts makes it; `at` is where it stands. */
export function shapeOf(schema: unknown, at: JsonPointer): Shape {
  return tidy(readShape(schema, at));
}

/** Keywords that only describe (JSON Schema 2020-12 Validation, section 9; OpenAPI 3.0.3, section "Schema Object"). */
const describing = [
  ...['title', 'description', 'default', 'examples', 'example', 'deprecated', 'readOnly', 'writeOnly'],
  ...['externalDocs', 'xml', 'contentEncoding', 'contentMediaType'],
];

/** Keywords that are understood; whatever else demands something is compared as it is written. */
const understood = new Set<string>([
  ...describing,
  ...boundNames,
  ...['type', 'enum', 'const', 'multipleOf', 'pattern', 'format', 'uniqueItems', 'required', 'properties'],
  ...['additionalProperties', 'items', 'allOf', 'anyOf', 'oneOf', 'not'],
]);

/** Keywords whose meaning depends on others beside them, which are then compared together. */
const together: Readonly<Record<string, readonly string[]>> = {
  patternProperties: ['properties', 'patternProperties', 'additionalProperties'],
  prefixItems: ['prefixItems', 'items'],
  contains: ['contains', 'minContains', 'maxContains'],
  if: ['if', 'then', 'else'],
};

function readShape(schema: unknown, at: JsonPointer): Shape {
  if (schema === false) return { ...nothing, at };
  if (!isObject(schema)) return { ...anything, at };
  // What counts as evaluated depends on everything beside it.
  if ('unevaluatedProperties' in schema || 'unevaluatedItems' in schema)
    return { ...anything, at, others: { schema: [undescribed(schema)] } };
  const groups = Object.entries(together).filter(([name]) => name in schema);
  const taken = new Set(groups.flatMap(([, names]) => names));
  const rest = Object.fromEntries(Object.entries(schema).filter(([name]) => !taken.has(name)));
  const own = { ...ownShape(rest, at), others: othersOf(schema, rest, groups) };
  return listed(schema.allOf)
    .map((part, index) => readShape(part, at + pointer('allOf', index)))
    .reduce(meet, own);
}

function othersOf(schema: JsonObject, rest: JsonObject, groups: readonly (readonly [string, readonly string[]])[]) {
  const grouped = groups.map(([name, names]) => {
    const members = names.filter((one) => one in schema).map((one) => [one, schema[one] ?? null]);
    return [name, [undescribed(Object.fromEntries(members))]] as const;
  });
  const unknown = Object.entries(rest).filter(([name]) => !understood.has(name) && !ignorable(name, schema));
  return Object.fromEntries([...grouped, ...unknown.map(([name, value]) => [name, [undescribed(value)]] as const)]);
}

/** Parts of a group without its head demand nothing. */
function ignorable(name: string, schema: JsonObject): boolean {
  const heads = Object.entries(together).filter(([head, names]) => head !== name && names.includes(name));
  return heads.some(([head]) => !(head in schema));
}

function ownShape(schema: JsonObject, at: JsonPointer): Shape {
  const { type, enum: listedValues, const: only, pattern, format, multipleOf, items, additionalProperties } = schema;
  const member = (name: string, value: Json | undefined) =>
    value === undefined || value === true ? null : readShape(value, at + pointer(name));
  const values = [...(Array.isArray(listedValues) ? [listedValues] : []), ...(only === undefined ? [] : [[only]])];
  return {
    ...anything,
    types: type === undefined ? everyType : typesIn(type),
    values: values.length === 0 ? null : distinct(values.reduce((one, other) => one.filter((v) => has(other, v)))),
    bounds: Object.fromEntries(boundNames.flatMap((name) => numberAt(schema, name))),
    multiples: typeof multipleOf === 'number' ? [multipleOf] : [],
    patterns: typeof pattern === 'string' ? [pattern] : [],
    formats: typeof format === 'string' ? [format] : [],
    unique: schema.uniqueItems === true,
    required: listed(schema.required).map(String).toSorted(),
    properties: mapped(schema.properties, at + pointer('properties')),
    additional: member('additionalProperties', additionalProperties),
    items: member('items', items),
    unions: (['anyOf', 'oneOf'] as const).flatMap((kind) => {
      const branches = listed(schema[kind]).map((part, index) => readShape(part, at + pointer(kind, index)));
      return branches.length === 0 ? [] : [{ kind, branches }];
    }),
    not: schema.not === undefined ? [] : [readShape(schema.not, at + pointer('not'))],
    notes: notesOf(schema),
    at,
    places: placesOf(schema, at),
  };
}

function has(values: readonly Json[], value: Json): boolean {
  return distinct([...values, value]).length === distinct(values).length;
}

function numberAt(schema: JsonObject, name: string): readonly (readonly [string, number])[] {
  const value = schema[name];
  return typeof value === 'number' ? [[name, value]] : [];
}

function notesOf({ default: value, readOnly, writeOnly }: JsonObject): Shape['notes'] {
  return {
    ...(value !== undefined && { default: value }),
    ...(readOnly === true && { readOnly }),
    ...(writeOnly === true && { writeOnly }),
  };
}

function placesOf(schema: JsonObject, at: JsonPointer): Shape['places'] {
  const keywords = Object.keys(schema).map((name) => [name, at + pointer(name)] as const);
  const names = listed(schema.required).map((name, index) => [`required:${name}`, at + pointer('required', index)]);
  return Object.fromEntries([...keywords, ...names]);
}

function typesIn(type: Json): readonly TypeName[] {
  const types = [...new Set([type].flat())] as readonly TypeName[];
  return types.filter((one) => one !== 'integer' || !types.includes('number')).toSorted();
}

function mapped(value: Json | undefined, at: JsonPointer): Readonly<Record<string, Shape>> {
  const entries = isObject(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.map(([name, schema]) => [name, readShape(schema, at + pointer(name))]));
}

function listed(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** A value without what only describes; a property may have the name of such a keyword. */
function undescribed(value: Json, isMap = false): Json {
  if (Array.isArray(value)) return value.map((item) => undescribed(item));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([name]) => isMap || !describing.includes(name));
  const maps = ['properties', 'patternProperties', 'dependentSchemas'];
  return Object.fromEntries(kept.map(([name, part]) => [name, undescribed(part, !isMap && maps.includes(name))]));
}
