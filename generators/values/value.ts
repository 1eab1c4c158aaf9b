import * as fc from 'fast-check';
import type { Schema } from '../../spec/contract.ts';
import type { Json } from '../../spec/json.ts';
import { arrayValue } from './array.ts';
import { keywordsOf } from './conjunction.ts';
import { hasType, type Keywords, type TypeName, typesOf } from './keywords.ts';
import { integerValue, numberValue } from './number.ts';
import { objectValue } from './object.ts';
import { stringValue } from './string.ts';
import type { TextConstraints } from './strings.ts';

/** Which values a caller can take. */
export interface ValueConstraints {
  /** Which texts may stand where the schema allows any. */
  readonly text?: TextConstraints;
  /** Values to leave out, such as those that match two branches of a `oneOf`. */
  readonly accepts?: (value: Json) => boolean;
}

/**
 * Values that a schema allows, as `requestSchema` of spec/schemas.ts translates it. `not` and conditions are for
 * `accepts` to see to. Shrinks to the least that the schema demands.
 * @throws UnsupportedSchemaError for a schema that no value can be generated for.
 */
export function value(schema: Schema, { text = {}, accepts }: ValueConstraints = {}): fc.Arbitrary<Json> {
  const values = makerOf(text)(schema);
  return accepts === undefined ? values : values.filter(accepts);
}

type Make = (schema: Schema) => fc.Arbitrary<Json>;

function makerOf(text: TextConstraints): Make {
  return function make(schema) {
    const { oneOf, anyOf, ...common } = keywordsOf(schema);
    if (oneOf !== undefined) return among(oneOf, { ...common, ...(anyOf && { anyOf }) }, make);
    if (anyOf !== undefined) return among(anyOf, common, make);
    if (common.const !== undefined) return fc.constant(common.const);
    const types = typesOf(common);
    const listed = common.enum?.filter((one) => types.some((type) => hasType(one, type)));
    if (listed !== undefined) return fc.constantFrom(...listed);
    return fc.oneof(...types.map((type) => ofType(type, common, text, make)));
  };
}

function among(branches: readonly Schema[], common: Keywords, make: Make): fc.Arbitrary<Json> {
  return fc.oneof(...branches.map((branch) => make({ allOf: [branch, { ...common }] })));
}

function ofType(type: TypeName, keywords: Keywords, text: TextConstraints, make: Make): fc.Arbitrary<Json> {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return integerValue(keywords);
    case 'number':
      return numberValue(keywords);
    case 'string':
      return stringValue(keywords, text);
    case 'array':
      return arrayValue(keywords, make);
    case 'object':
      return objectValue(keywords, make);
  }
}
