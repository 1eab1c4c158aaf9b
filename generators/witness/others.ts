import { shapeOf } from '../../spec/change/shape/read.ts';
import { anything, type Shape } from '../../spec/change/shape/shape.ts';
import { isObject, type Json, type JsonObject } from '../../spec/json.ts';
import { instances } from './instances.ts';
import { several } from './least.ts';

/** Values for the keywords that are compared as they are written: what each of their schemas allows and what it does not. */
export function ofOthers({ others }: Shape): readonly Json[] {
  return Object.entries(others).flatMap(([keyword, demands]) =>
    demands.flatMap((demand) => ofKeyword(keyword, demand)),
  );
}

const plain: readonly Json[] = ['', 'a', 0, 0.5, true, null, [], {}];

function ofKeyword(keyword: string, demand: Json): readonly Json[] {
  const parts = isObject(demand) ? demand : {};
  switch (keyword) {
    case 'patternProperties':
      return ofPatterns(parts);
    case 'prefixItems':
      return ofPositions(parts);
    case 'contains':
      return [[], ...ofSchema(parts.contains).flatMap((item) => [1, 2, 3].map((count) => Array(count).fill(item)))];
    case 'if':
      return [parts.if, parts.then, parts.else].flatMap(ofSchema);
    case 'propertyNames':
      return [...ofSchema(demand), 'a', 'A', '0', ''].flatMap((name) =>
        typeof name === 'string' ? [{ [name]: '' }] : [],
      );
    case 'dependentRequired':
      return Object.keys(parts).map((name) => ({ [name]: '' }));
    case 'dependentSchemas':
      return Object.entries(parts).flatMap(([name, schema]) =>
        [{}, ...ofSchema(schema)].flatMap((value) => (isObject(value) ? [{ [name]: '', ...value }] : [])),
      );
    default:
      return ofSchema(demand);
  }
}

/** What a schema allows, and plain values of every type, most of which it does not. */
function ofSchema(schema: Json | undefined): readonly Json[] {
  return schema === undefined ? [] : [...instances(shapeOf(schema, '')).slice(0, 40), ...plain];
}

/** Objects that have a member of a name that fits each pattern. */
function ofPatterns({ patternProperties, properties, additionalProperties }: JsonObject): readonly Json[] {
  const named = isObject(properties) ? Object.entries(properties) : [];
  const fitting = Object.entries(isObject(patternProperties) ? patternProperties : {}).flatMap(([pattern, schema]) =>
    several({ ...anything, types: ['string'], patterns: [pattern] }, 2).map((name) => [String(name), schema] as const),
  );
  const all = [...named, ...fitting, ['another', additionalProperties ?? true] as const];
  return [{}, ...all.flatMap(([name, schema]) => longer(ofSchema(schema)).map((value) => ({ [name]: value })))];
}

/** Lists of as many items as there are positions, and one less and more. */
function ofPositions({ prefixItems, items }: JsonObject): readonly Json[] {
  const positions: readonly Json[] = Array.isArray(prefixItems) ? prefixItems : [];
  const first: readonly Json[] = positions.map((schema) => instances(shapeOf(schema, ''))[0] ?? '');
  const varied = positions.flatMap((schema, index) =>
    longer(ofSchema(schema)).map((value) => first.with(index, value)),
  );
  return [[], first, ...varied, ...longer(ofSchema(items ?? true)).map((value) => [...first, value])];
}

/** The values, and texts of growing length. */
function longer(values: readonly Json[]): readonly Json[] {
  return [...values, ...Array.from({ length: 12 }, (_, length) => 'a'.repeat(length + 1))];
}
