import * as fc from 'fast-check';
import type { Schema } from '../../spec/contract.ts';
import type { Json, JsonObject } from '../../spec/json.ts';
import type { Keywords } from './keywords.ts';

/**
 * Objects that the keywords of a schema allow; `make` makes the properties. Properties without a name in the schema
 * are made only where the schema says of what. Shrinks to the required ones.
 */
export function objectValue(
  keywords: Keywords,
  make: (schema: Schema) => fc.Arbitrary<Json>,
): fc.Arbitrary<JsonObject> {
  const { properties = {}, required = [], additionalProperties } = keywords;
  const others = typeof additionalProperties === 'object' ? additionalProperties : undefined;
  const unnamed = required.filter((name) => !Object.hasOwn(properties, name));
  const schemas = { ...Object.fromEntries(unnamed.map((name) => [name, others ?? {}])), ...properties };
  const models = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, make(schema)]));
  const named = fc.record(models, { requiredKeys: [...required], noNullPrototype: true });
  if (others === undefined) return named;
  const added = fc.dictionary(otherName(schemas), make(others), { maxKeys: 3, noNullPrototype: true });
  return fc.tuple(added, named).map(([more, own]) => ({ ...more, ...own }));
}

function otherName(schemas: Readonly<Record<string, Schema>>): fc.Arbitrary<string> {
  const name = fc.string({ unit: fc.constantFrom(...'abcxyz'), minLength: 1, maxLength: 8 });
  return name.filter((one) => !Object.hasOwn(schemas, one));
}
