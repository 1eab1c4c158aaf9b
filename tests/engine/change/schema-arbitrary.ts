import * as fc from 'fast-check';
import type { Schema } from '../../../spec/contract.ts';

const small = fc.integer({ min: 0, max: 4 });
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });

function keywords(members: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Schema> {
  const all = Object.entries(members).map(([name, value]) => [name, optional(value)] as const);
  return fc
    .record(Object.fromEntries(all), { noNullPrototype: true })
    .map((made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)));
}

const text = keywords({
  minLength: small,
  maxLength: fc.integer({ min: 2, max: 6 }),
  pattern: fc.constantFrom('^[a-c]*$', '^a', 'b$', '^[ab]{2}$', '[0-9]'),
  format: fc.constantFrom('date', 'ipv4', 'uri-reference'),
}).map((schema) => ({ type: 'string', ...schema }));

const number = fc
  .tuple(
    fc.constantFrom('number', 'integer'),
    keywords({
      minimum: small,
      maximum: fc.integer({ min: 2, max: 9 }),
      exclusiveMinimum: small,
      multipleOf: fc.constantFrom(2, 3, 0.5),
    }),
  )
  .map(([type, schema]) => ({ type, ...schema }));

const listed = fc
  .uniqueArray(fc.constantFrom('a', 'b', 1, null, true), { minLength: 1, maxLength: 4 })
  .map((values) => ({ enum: values }));
const other = fc.constantFrom<Schema>({ type: 'boolean' }, {}, { type: ['string', 'null'] }, { const: 'a' });
const scalar: fc.Arbitrary<Schema> = fc.oneof(text, number, listed, other);

function around(part: fc.Arbitrary<Schema>): fc.Arbitrary<Schema> {
  const names = fc.constantFrom('a', 'b', 'c');
  const object = keywords({
    properties: fc.dictionary(names, part, { maxKeys: 3, noNullPrototype: true }),
    required: fc.uniqueArray(names, { maxLength: 2 }),
    additionalProperties: fc.oneof(fc.boolean(), part),
    minProperties: fc.integer({ min: 0, max: 2 }),
  }).map((schema) => ({ type: 'object', ...schema }));
  const array = keywords({
    items: part,
    minItems: fc.integer({ min: 0, max: 2 }),
    maxItems: fc.integer({ min: 2, max: 4 }),
    uniqueItems: fc.boolean(),
  });
  const parts = fc.array(part, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { arbitrary: object, weight: 4 },
    { arbitrary: array.map((schema) => ({ type: 'array', ...schema })), weight: 2 },
    { arbitrary: parts.map((allOf) => ({ allOf })), weight: 1 },
    { arbitrary: parts.map((anyOf) => ({ anyOf })), weight: 1 },
    { arbitrary: parts.map((oneOf) => ({ oneOf })), weight: 1 },
    { arbitrary: part.map((not) => ({ type: 'string', not })), weight: 1 },
  );
}

const shallow = fc.oneof(scalar, around(scalar));

/** Schemas of every keyword that the comparison reads, two levels deep. */
export const schema: fc.Arbitrary<Schema> = fc.oneof(
  { arbitrary: scalar, weight: 1 },
  { arbitrary: around(shallow), weight: 4 },
);

/** Values that such schemas tell apart. */
export const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('', 'a', 'ab', 'abc', 'b', '0', 'aaaaaa', '2020-01-01', '1.1.1.1', 'x y'),
    fc.constantFrom(0, 1, 2, 3, 4, 6, 0.5, -1, 10),
    fc.constantFrom(null, true, false),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), tie('any'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).any;
