import * as fc from 'fast-check';
import type { Schema } from '../../spec/contract.ts';

/** Schemas that some value satisfies, of every keyword that `value` knows and nested at most three deep. */
export function schema(): fc.Arbitrary<Schema> {
  return fc.letrec<{ any: Schema }>((tie) => ({
    any: fc.oneof({ depthSize: 'small', maxDepth: 3 }, scalar, composite(tie('any'))),
  })).any;
}

const bounds = fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 })).map(([low, more]) => [low, low + more] as const);

const text = fc.oneof(
  bounds.map(([minLength, maxLength]) => ({ type: 'string', minLength, maxLength })),
  fc
    .constantFrom('^[0-9a-fA-F]{16}$', '^[a-z]+(-[a-z]+)*$', 'x\\d', '^$')
    .map((pattern) => ({ type: 'string', pattern })),
  fc
    .constantFrom(
      'date-time',
      'date',
      'time',
      'email',
      'hostname',
      'ipv4',
      'ipv6',
      'uri',
      'uri-reference',
      'uuid',
      'byte',
    )
    .map((format) => ({ type: 'string', format })),
);

const number = fc.oneof(
  bounds.map(([minimum, maximum]) => ({ type: 'integer', minimum, maximum: maximum + 10, multipleOf: 5 })),
  bounds.map(([low, high]) => ({ type: 'integer', exclusiveMinimum: -low - 1, exclusiveMaximum: high + 1 })),
  bounds.map(([minimum, maximum]) => ({ type: 'number', minimum, exclusiveMaximum: maximum + 1, multipleOf: 0.1 })),
  bounds.map(([low, high]) => ({ type: 'number', exclusiveMinimum: -low - 0.5, maximum: high })),
  fc.constantFrom('int32', 'int64').map((format) => ({ type: 'integer', format })),
);

const scalar: fc.Arbitrary<Schema> = fc.oneof(
  text,
  number,
  fc.constant({ type: 'boolean' }),
  fc.constant({ type: ['string', 'null'], minLength: 1 }),
  fc.constant({}),
  fc.constant({ type: 'string', enum: ['a', 'b', null] }),
  fc.constant({ const: { a: [1] } }),
);

function composite(any: fc.Arbitrary<Schema>): fc.Arbitrary<Schema> {
  const names = fc.subarray(['a', 'b', 'c', 'd']);
  return fc.oneof(
    fc
      .tuple(any, fc.nat({ max: 3 }), fc.nat({ max: 3 }))
      .map(([items, minItems, more]) => ({ type: 'array', items, minItems, maxItems: minItems + more })),
    fc.constant({ type: 'array', items: { type: 'integer', minimum: 1, maximum: 4 }, minItems: 3, uniqueItems: true }),
    fc
      .record({ a: any, b: any, c: any })
      .chain((properties) => names.map((required) => ({ type: 'object', properties, required }))),
    fc
      .tuple(any, any)
      .map(([a, additionalProperties]) => ({ type: 'object', properties: { a }, additionalProperties })),
    fc.tuple(any, any).map(([a, b]) => ({
      type: 'object',
      allOf: [{ properties: { a } }, { properties: { b } }],
      required: ['a', 'b'],
    })),
    fc.tuple(any, any).map((anyOf) => ({ anyOf })),
    any.map((one) => ({ type: 'object', oneOf: [{ properties: { a: one }, required: ['a'] }, { maxProperties: 0 }] })),
  );
}
