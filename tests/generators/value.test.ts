import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UnsupportedSchemaError } from '../../generators/values/unsupported-schema.ts';
import { value } from '../../generators/values/value.ts';
import type { Schema } from '../../spec/contract.ts';
import type { Json } from '../../spec/json.ts';
import { builtInContract, loadContract } from '../../spec/loader/load.ts';
import { compileContract } from '../../spec/schemas/schemas.ts';
import { createCompiler } from '../../spec/schemas/vocabulary.ts';
import { assertDeterministic, assertShrinks, nodesOf } from './assertions.ts';
import { schema as anySchema } from './schema.ts';

const example = {
  type: 'object',
  required: ['name', 'tags'],
  properties: {
    name: { type: 'string', minLength: 2 },
    tags: { type: 'array', items: { type: 'string', enum: ['a', 'b'] }, minItems: 1 },
    size: { type: 'integer', minimum: 3 },
  },
};

describe('values of a schema', () => {
  test('are valid, whatever the schema', () => {
    const ajv = createCompiler(false);
    const values = anySchema().chain((one) => fc.tuple(fc.constant(one), value(one)));
    fc.assert(
      fc.property(values, ([demanded, one]) => {
        const validate = ajv.compile(demanded);
        validate(one);
        expect(validate.errors ?? []).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('are the same for the same seed', () => {
    assertDeterministic(() => value(example));
  });

  test('shrink to the least that is required', () => {
    const validate = createCompiler(false).compile(example);
    const isValid = (one: unknown) => validate(one) === true;
    assertShrinks(value(example), { smallest: { name: 'aa', tags: ['a'] }, isValid, size: nodesOf });
  });

  test('have optional properties at times, and at times not', () => {
    const sizes = fc
      .sample(value(example), { seed: 1, numRuns: 100 })
      .map((one) => JSON.stringify(one).includes('size'));
    expect(new Set(sizes)).toEqual(new Set([true, false]));
  });

  test('leave out what is not accepted', () => {
    const even = fc.sample(value({ type: 'integer' }, { accepts: (one) => Number(one) % 2 === 0 }), { seed: 1 });
    expect(even.filter((one) => Number(one) % 2 !== 0)).toEqual([]);
  });

  test('cannot be made for a format that is not known', () => {
    expect(() => value({ type: 'string', format: 'regex' })).toThrow(UnsupportedSchemaError);
  });
});

describe('schemas that only one value satisfies', () => {
  test.each<[Schema, Json]>([
    [{ type: 'number', exclusiveMinimum: 0, maximum: Number.MIN_VALUE }, Number.MIN_VALUE],
    [{ type: 'number', minimum: -Number.MIN_VALUE, exclusiveMaximum: 0 }, -Number.MIN_VALUE],
    [{ type: 'number', exclusiveMinimum: -Number.MIN_VALUE, maximum: 0 }, 0],
    [{ type: 'integer', exclusiveMinimum: 0, exclusiveMaximum: 2 }, 1],
    [{ type: 'integer', multipleOf: 2.5, minimum: 1, maximum: 9 }, 5],
    [{ type: 'string', pattern: '^a*$', minLength: 2, maxLength: 2 }, 'aa'],
  ])('%j', (schema, only) => {
    expect(othersThan(only, schema)).toEqual([]);
  });

  test.each<[Schema, Schema, Json]>([
    [{ type: ['string', 'null'] }, { type: 'string', maxLength: 0 }, ''],
    [{ type: 'number', minimum: 2 }, { type: 'integer', minimum: 1, maximum: 2 }, 2],
    [{ type: 'integer', maximum: 3 }, { type: 'integer', minimum: 2, maximum: 2 }, 2],
    [{ enum: ['a', 'b'] }, { enum: ['b', 'c'] }, 'b'],
    [{ type: 'array', maxItems: 1, minItems: 1 }, { items: { const: 7 }, maxItems: 3, minItems: 0 }, [7]],
    [{ required: ['a'], type: 'object' }, { properties: { a: { const: 1 } } }, { a: 1 }],
    [
      { required: ['a'], properties: { a: { enum: [1, 2] } }, type: 'object' },
      { properties: { a: { enum: [2] } } },
      { a: 2 },
    ],
    [
      { required: ['a'], type: 'object' },
      { required: ['b'], properties: { a: { const: 1 }, b: { const: 2 } } },
      { a: 1, b: 2 },
    ],
  ])('%j together with %j, in either order', (one, other, only) => {
    expect(othersThan(only, { allOf: [one, other] })).toEqual([]);
    expect(othersThan(only, { allOf: [other, one] })).toEqual([]);
  });
});

test('properties without a name of their own are what additionalProperties says', () => {
  const schema = { type: 'object', properties: { a: { const: 1 } }, additionalProperties: { const: 2 } };
  for (const made of fc.sample(value(schema), { seed: 1, numRuns: 2000 })) {
    for (const [name, one] of Object.entries(made ?? {})) expect(one).toBe(name === 'a' ? 1 : 2);
  }
});

describe.each(['cloud-serverless', 'cloud', 'oss'] as const)('request bodies of the contract %s', async (name) => {
  const validators = compileContract(await loadContract(builtInContract(name)));

  test.each(['PostAuthorizations', 'PatchAuthorizationsID'] as const)('of %s are valid', (operation) => {
    const body = validators.requestSchema(operation);
    const validate = validators.requestBody(operation);
    if (body === undefined || validate === undefined) throw new Error(`${name} has no body for ${operation}`);
    fc.assert(
      fc.property(value(body), (one) => {
        expect(validate(one)).toEqual([]);
      }),
    );
  });
});

/** Values of a schema that are not the only one that satisfies it; zero and minus zero are different. */
function othersThan(only: Json, schema: Schema): readonly Json[] {
  return fc.sample(value(schema), { seed: 1, numRuns: 50 }).filter((one) => !isDeepStrictEqual(one, only));
}
