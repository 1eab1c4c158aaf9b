import { describe, expect, test } from 'vitest';
import type { Schema } from '../../../spec/contract.ts';
import type { Direction } from '../../../spec/schemas/translate.ts';
import { translate } from '../../../spec/schemas/translate.ts';
import { createCompiler } from '../../../spec/schemas/vocabulary.ts';

const compiler = createCompiler(true);

function accepts(schema: Schema, value: unknown, direction: Direction = 'request'): boolean {
  return compiler.compile(translate(schema, direction))(value);
}

describe('a value is judged as OpenAPI 3.0 says', () => {
  test.each<[name: string, schema: Schema, valid: readonly unknown[], invalid: readonly unknown[]]>([
    ['nullable', { type: 'string', nullable: true }, ['a', null], [1]],
    ['not nullable', { type: 'string', nullable: false }, ['a'], [null]],
    ['nullable without a type, which has no effect', { nullable: true, not: { type: 'string' } }, [null, 1], ['a']],
    ['nullable inside', { type: 'array', items: { type: 'integer', nullable: true } }, [[1, null]], [['a']]],
    ['exclusiveMinimum', { type: 'number', minimum: 5, exclusiveMinimum: true }, [5.1], [5]],
    ['minimum', { type: 'number', minimum: 5, exclusiveMinimum: false }, [5], [4.9]],
    ['exclusiveMaximum', { type: 'number', maximum: 5, exclusiveMaximum: true }, [4.9], [5]],
    ['maximum', { type: 'number', maximum: 5 }, [5], [5.1]],
    ['int32', { type: 'integer', format: 'int32' }, [2147483647], [2147483648]],
    ['int64', { type: 'integer', format: 'int64' }, [9007199254740991], [1.5]],
    ['float', { type: 'number', format: 'float' }, [1.5], ['1.5']],
    ['double', { type: 'number', format: 'double' }, [1.5], ['1.5']],
    ['byte', { type: 'string', format: 'byte' }, ['aGk='], ['a$']],
    ['binary', { type: 'string', format: 'binary' }, ['\u0000'], [1]],
    ['password', { type: 'string', format: 'password' }, ['secret'], [1]],
    ['date-time', { type: 'string', format: 'date-time' }, ['2026-01-02T03:04:05.123456789-05:00'], ['2026-01-02']],
    ['uri-reference', { type: 'string', format: 'uri-reference' }, ['/api/v2'], ['a b']],
    ['a format that nobody knows, which is only a hint', { type: 'string', format: 'flux-duration' }, ['1h'], [1]],
    [
      'annotations',
      { type: 'string', example: 1, externalDocs: {}, xml: {}, deprecated: true, title: 'a' },
      ['a'],
      [1],
    ],
    ['extensions', { type: 'string', 'x-go-type': 'ID' }, ['a'], [1]],
    [
      'a property that looks like an extension',
      { type: 'object', properties: { 'x-a': { type: 'string' } } },
      [{ 'x-a': 'b' }],
      [{ 'x-a': 1 }],
    ],
    [
      'additionalProperties',
      { type: 'object', additionalProperties: { type: 'string', nullable: true } },
      [{ a: null }],
      [{ a: 1 }],
    ],
  ])('%s', (_, schema, valid, invalid) => {
    expect(valid.filter((value) => !accepts(schema, value))).toEqual([]);
    expect(invalid.filter((value) => accepts(schema, value))).toEqual([]);
  });
});

describe('a value is judged as OpenAPI 3.1 says', () => {
  const letters = { type: 'object', properties: { a: { type: 'string', format: 'flux-duration' } } };
  const compiler = createCompiler(false);
  const loosely = (schema: Schema, value: unknown) => compiler.compile(translate(schema, 'request'))(value);
  test.each<[name: string, schema: Schema, valid: readonly unknown[], invalid: readonly unknown[]]>([
    ['several types', { type: ['string', 'null'] }, ['a', null], [1]],
    ['several types and nullable', { type: ['string', 'integer'], nullable: true }, ['a', 1, null], [1.5]],
    ['a numeric exclusiveMinimum', { type: 'number', exclusiveMinimum: 5 }, [5.1], [5]],
    ['a numeric exclusiveMaximum beside a maximum', { maximum: 9, exclusiveMaximum: 5 }, [4.9], [5]],
    ['const', { const: 'active' }, ['active'], ['inactive']],
    ['examples', { type: 'string', examples: ['a', 1] }, ['b'], [1]],
    ['schemas that are true or false', { properties: { a: true, b: false } }, [{ a: 1 }], [{ b: 1 }]],
    ['a list with false in it', { anyOf: [false, { type: 'string' }] }, ['a'], [1]],
    ['prefixItems', { type: 'array', prefixItems: [letters], items: { type: 'integer' } }, [[{ a: 'b' }, 1]], [[1]]],
    ['patternProperties', { patternProperties: { '^a': letters } }, [{ ab: { a: 'b' } }], [{ ab: { a: 1 } }]],
    [
      'conditions',
      Object.fromEntries([
        ['if', { type: 'string' }],
        ['then', { minLength: 2 }],
        ['else', letters],
      ]),
      ['ab', { a: 'b' }],
      ['a'],
    ],
    ['dependentRequired', { dependentRequired: { a: ['b'] } }, [{ a: 1, b: 1 }, {}], [{ a: 1 }]],
    ['unevaluatedProperties', { allOf: [letters], unevaluatedProperties: false }, [{ a: 'b' }], [{ b: 1 }]],
    ['names and notes', { $id: 'urn:a', $anchor: 'a', $comment: 'a', $defs: { a: 1 }, type: 'string' }, ['a'], [1]],
  ])('%s', (_, schema, valid, invalid) => {
    expect(valid.filter((value) => !loosely(schema, value))).toEqual([]);
    expect(invalid.filter((value) => loosely(schema, value))).toEqual([]);
  });
});

describe('a required property', () => {
  const properties = {
    id: { type: 'string', readOnly: true },
    secret: { type: 'string', writeOnly: true },
    name: { type: 'string' },
  };
  const required = ['id', 'secret', 'name'];
  const shapes: readonly [string, Schema][] = [
    ['of its own', { type: 'object', properties, required }],
    ['of a part', { type: 'object', required, allOf: [{ allOf: [{ properties }] }] }],
    ['of the whole', { type: 'object', properties, allOf: [{ required }] }],
    ['of a sibling part', { type: 'object', allOf: [{ properties }, { required }] }],
    ['of an alternative', { type: 'object', anyOf: [{ properties, required }] }],
  ];

  test.each(shapes)('%s is not required against its direction', (_, schema) => {
    expect(accepts(schema, { secret: 's', name: 'n' }, 'request')).toBe(true);
    expect(accepts(schema, { id: 'i', name: 'n' }, 'response')).toBe(true);
  });

  test.each(shapes)('%s is required in its direction', (_, schema) => {
    expect(accepts(schema, { name: 'n' }, 'request')).toBe(false);
    expect(accepts(schema, { name: 'n' }, 'response')).toBe(false);
    expect(accepts(schema, { id: 'i', secret: 's' }, 'request')).toBe(false);
    expect(accepts(schema, { id: 'i', secret: 's' }, 'response')).toBe(false);
  });

  test('of an inner object keeps its own direction', () => {
    const inner = { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] };
    const schema = { type: 'object', properties: { id: { type: 'string', readOnly: true }, inner } };
    expect(accepts(schema, { inner: {} })).toBe(false);
  });

  test('keeps its meaning under "not"', () => {
    const schema = {
      type: 'object',
      properties: { id: { type: 'string', readOnly: true } },
      not: { required: ['id'] },
    };
    expect([accepts(schema, {}), accepts(schema, { id: 'i' })]).toEqual([true, false]);
  });
});

test('a translation leaves the schema as it was', () => {
  const schema = { type: 'string', nullable: true, 'x-note': 1, minimum: 1, exclusiveMinimum: true };
  const copy = structuredClone(schema);
  translate(schema, 'request');
  expect(schema).toEqual(copy);
});

test.each([{ typ: 'string' }, { type: 'string', pattern: '(' }, { type: 'strin' }])('%j does not compile', (schema) => {
  expect(() => accepts(schema, 'a')).toThrow();
});
