import * as fc from 'fast-check';
import type { Schema } from '../../../spec/contract.ts';

/** A way to write a schema otherwise that means the same; undefined where it does not apply. */
type Rewrite = (schema: Schema) => Schema | undefined;

const members = [
  'properties',
  'required',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'pattern',
] as const;
const isListed = (one: unknown): one is readonly unknown[] => Array.isArray(one) && one.length > 0;

/** What the rewrites are, by name. */
const rewrites: Readonly<Record<string, Rewrite>> = {
  described: (schema) => ({ ...schema, description: 'Described.', title: 'A title' }),
  'in allOf': (schema) => ({ allOf: [schema] }),
  'in anyOf': (schema) => ({ anyOf: [schema] }),
  'in oneOf': (schema) => ({ oneOf: [schema] }),
  twice: (schema) => ({ allOf: [schema, schema] }),
  'either of the same': (schema) => ({ anyOf: [schema, schema] }),
  'or nothing': (schema) => ({ oneOf: [schema, { not: {} }] }),
  'not not': (schema) => ({ not: { not: schema } }),
  'members turned round': (schema) => Object.fromEntries(Object.entries(schema).toReversed()),
  'values turned round': ({ enum: values, ...rest }) =>
    isListed(values) ? { ...rest, enum: values.toReversed() } : undefined,
  'values as constants': ({ enum: values, ...rest }) =>
    isListed(values) ? { ...rest, anyOf: values.map((value) => ({ const: value })) } : undefined,
  'constant as value': ({ const: value, ...rest }) => (value === undefined ? undefined : { ...rest, enum: [value] }),
  'type in a list': (schema) => (typeof schema.type === 'string' ? { ...schema, type: [schema.type] } : undefined),
  'integer as number': (schema) =>
    schema.type === 'integer' && schema.multipleOf === undefined
      ? { ...schema, type: 'number', multipleOf: 1 }
      : undefined,
  'types as alternatives': ({ type, ...rest }) =>
    isListed(type) ? { anyOf: type.map((one) => ({ ...rest, type: one })) } : undefined,
  'keywords apart': (schema) => {
    const name = members.find((one) => schema[one] !== undefined);
    if (name === undefined || schema.additionalProperties !== undefined) return undefined;
    const { [name]: value, ...rest } = schema;
    return { allOf: [rest, { [name]: value }] };
  },
  'required apart': ({ required, ...rest }) =>
    isListed(required) ? { allOf: [rest, ...required.map((name) => ({ required: [name] }))] } : undefined,
  'alternatives turned round': (schema) => {
    const name = (['anyOf', 'oneOf', 'allOf'] as const).find((one) => isListed(schema[one]));
    return name === undefined ? undefined : { ...schema, [name]: (schema[name] as readonly unknown[]).toReversed() };
  },
  'bounds that bind nothing': (schema) => ({ minLength: 0, minItems: 0, minProperties: 0, ...schema }),
  'properties rewritten': ({ properties, ...rest }) =>
    typeof properties === 'object' && properties !== null
      ? { ...rest, properties: within(properties as Readonly<Record<string, Schema>>) }
      : undefined,
};

function within(properties: Readonly<Record<string, Schema>>): Readonly<Record<string, Schema>> {
  const entries = Object.entries(properties).toReversed();
  return Object.fromEntries(
    entries.map(([name, schema]) => [name, { allOf: [{ ...schema, description: 'A part.' }] }]),
  );
}

/** Several rewrites in a row. */
export const rewriting: fc.Arbitrary<readonly string[]> = fc.array(fc.constantFrom(...Object.keys(rewrites)), {
  minLength: 1,
  maxLength: 3,
});

/** A schema written otherwise, in the same meaning. */
export function rewritten(schema: Schema, names: readonly string[]): Schema {
  return names.reduce((one, name) => rewrites[name]?.(one) ?? one, schema);
}
