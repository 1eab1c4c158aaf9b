import { isObject, type Json } from '../../spec/json.ts';
import type { Keywords } from '../values/keywords.ts';
import { malformedIdsOf } from './identifier.ts';

/** One way to break one keyword at one place. */
export interface Mutation {
  /** Stable spoken name among the mutations of the keyword. */
  readonly name: string;
  /** What is put there instead. */
  readonly value: Json;
  /** What is wrong with it, as the end of a sentence that begins with the name of the place. */
  readonly why: string;
}

type Mutate = (keywords: Keywords, valid: Json | undefined) => readonly Mutation[];

/**
 * How to break each keyword of a schema; `valid` is what stands there, if anything. Rows that break nothing, such as an
 * object where an object belongs, are for the validator to sort out.
 */
export const mutations: Readonly<Partial<Record<keyof Keywords, Mutate>>> = {
  type: () => ofEveryType,
  enum: ({ enum: allowed = [] }, valid) => (typeof valid === 'string' || valid === undefined ? notListed(allowed) : []),
  required: ({ required = [] }, valid) => (isObject(valid) ? required.flatMap((name) => without(valid, name)) : []),
  additionalProperties: ({ additionalProperties }, valid) =>
    additionalProperties === false && isObject(valid)
      ? [{ name: 'unknown-property', value: { ...valid, 'unknown-property': 1 }, why: 'has an unknown property' }]
      : [],
  minItems: ({ minItems = 0 }, valid) => fewerItems(minItems, valid),
  maxItems: ({ maxItems = 0 }, valid) => moreItems(maxItems, valid),
  uniqueItems: (_, valid) =>
    Array.isArray(valid) ? [{ name: 'repeated', value: [...valid, ...valid], why: 'has its items twice' }] : [],
  pattern: (_, valid) => notMatching(typeof valid === 'string' ? valid : '0123456789abcdef'),
  minLength: ({ minLength = 0 }) =>
    minLength === 0 ? [] : [{ name: 'one-less', value: 'x'.repeat(minLength - 1), why: 'is too short' }],
  maxLength: ({ maxLength = 0 }) => [{ name: 'one-more', value: 'x'.repeat(maxLength + 1), why: 'is too long' }],
  minimum: ({ minimum = 0 }) => [{ name: 'one-less', value: minimum - 1, why: 'is too small' }],
  maximum: ({ maximum = 0 }) => [{ name: 'one-more', value: maximum + 1, why: 'is too large' }],
  exclusiveMinimum: ({ exclusiveMinimum: value = 0 }) => [{ name: 'bound', value, why: 'is the excluded bound' }],
  exclusiveMaximum: ({ exclusiveMaximum: value = 0 }) => [{ name: 'bound', value, why: 'is the excluded bound' }],
  multipleOf: ({ multipleOf = 1 }) => [{ name: 'half', value: multipleOf / 2, why: `is no multiple of ${multipleOf}` }],
  format: ({ format }) => [{ name: 'not-of-format', value: '\u0000 %', why: `is no ${format}` }],
};

const ofEveryType: readonly Mutation[] = [
  { name: 'null', value: null, why: 'is null' },
  { name: 'boolean', value: true, why: 'is a boolean' },
  { name: 'number', value: 1, why: 'is a number' },
  { name: 'string', value: 'x', why: 'is a string' },
  { name: 'array', value: [], why: 'is an array' },
  { name: 'object', value: {}, why: 'is an object' },
];

function notListed(allowed: readonly Json[]): readonly Mutation[] {
  const [sample] = allowed.filter((value) => typeof value === 'string');
  if (sample === undefined) return [];
  return [
    { name: 'unknown', value: 'unknown', why: 'is none of the listed values' },
    { name: 'empty', value: '', why: 'is empty' },
    { name: 'wrong-case', value: sample.toUpperCase(), why: 'is in upper case' },
    { name: 'leading-blank', value: ` ${sample}`, why: 'begins with a blank' },
    { name: 'trailing-blank', value: `${sample} `, why: 'ends with a blank' },
    { name: 'prefix', value: sample.slice(0, -1), why: 'lacks its last letter' },
  ];
}

function notMatching(valid: string): readonly Mutation[] {
  const empty: Mutation = { name: 'empty', value: '', why: 'is empty' };
  return [empty, ...malformedIdsOf(valid).map(({ kind, value, why }) => ({ name: kind, value, why }))];
}

function without(valid: Json, name: string): readonly Mutation[] {
  if (!isObject(valid)) return [];
  const { [name]: _, ...value } = valid;
  return [{ name, value, why: `lacks ${name}` }];
}

function fewerItems(minItems: number, valid: Json | undefined): readonly Mutation[] {
  if (!Array.isArray(valid) || minItems === 0) return [];
  const name = minItems === 1 ? 'empty' : 'one-less';
  return [{ name, value: valid.slice(0, minItems - 1), why: `has fewer than ${minItems} items` }];
}

function moreItems(maxItems: number, valid: Json | undefined): readonly Mutation[] {
  const item = Array.isArray(valid) ? valid[0] : undefined;
  if (item === undefined) return [];
  const value = Array.from({ length: maxItems + 1 }, (): Json => item);
  return [{ name: 'one-more', value, why: `has more than ${maxItems} items` }];
}
