import { isDeepStrictEqual } from 'node:util';
import type { Schema } from '../../spec/contract.ts';
import { type Keywords, type TypeName, typesOf } from './keywords.ts';

type Merge<Keyword extends keyof Keywords> = (
  one: NonNullable<Keywords[Keyword]>,
  other: NonNullable<Keywords[Keyword]>,
) => Keywords[Keyword];

/** How two values of a keyword become one that demands both. Keywords that are absent here keep the first value. */
const merges: { readonly [Keyword in keyof Keywords]?: Merge<Keyword> } = {
  type: (one, other) => commonTypes(typesOf({ type: one }), typesOf({ type: other })),
  nullable: (one, other) => one && other,
  enum: (one, other) => one.filter((value) => other.some((candidate) => isDeepStrictEqual(value, candidate))),
  properties: (one, other) => ({ ...one, ...other, ...sharedProperties(one, other) }),
  required: (one, other) => [...new Set([...one, ...other])],
  additionalProperties: (one, other) => (one === true ? other : one),
  items: (one, other) => ({ allOf: [one, other] }),
  minItems: Math.max,
  maxItems: Math.min,
  uniqueItems: (one, other) => one || other,
  minimum: Math.max,
  maximum: Math.min,
  exclusiveMinimum: Math.max,
  exclusiveMaximum: Math.min,
  minLength: Math.max,
  maxLength: Math.min,
  readOnly: (one, other) => one || other,
};

/** The keywords of a schema with all that its `allOf` demands taken into them. */
export function keywordsOf(schema: Schema): Keywords {
  const { allOf = [], ...own }: Keywords = schema;
  return allOf.map(keywordsOf).reduce(conjunction, own);
}

function conjunction(one: Keywords, other: Keywords): Keywords {
  const merged = Object.keys(other).map((name) => {
    const keyword = name as keyof Keywords;
    return [keyword, both(keyword, one[keyword], other[keyword])];
  });
  return { ...one, ...Object.fromEntries(merged) };
}

function both(keyword: keyof Keywords, one: unknown, other: unknown): unknown {
  if (one === undefined || other === undefined) return one ?? other;
  const merge = merges[keyword] as ((one: unknown, other: unknown) => unknown) | undefined;
  return merge === undefined ? one : merge(one, other);
}

function commonTypes(one: readonly TypeName[], other: readonly TypeName[]): readonly TypeName[] {
  const common = one.filter((type) => other.includes(type));
  const integer = [one, other].some((types) => types.includes('integer')) && !common.includes('number');
  const numeric = [one, other].every((types) => types.includes('integer') || types.includes('number'));
  return integer && numeric && !common.includes('integer') ? [...common, 'integer'] : common;
}

function sharedProperties(one: Readonly<Record<string, Schema>>, other: Readonly<Record<string, Schema>>) {
  const shared = Object.entries(one).flatMap(([name, schema]) => {
    const second = other[name];
    return second === undefined ? [] : [[name, { allOf: [schema, second] }] as const];
  });
  return Object.fromEntries(shared);
}
