import type { Json, JsonPointer } from '../../json.ts';

/** The names of JSON's types; every integer is a number, too (JSON Schema 2020-12 Validation, section 6.1.1). */
export type TypeName = 'array' | 'boolean' | 'integer' | 'null' | 'number' | 'object' | 'string';

/** All types, in the order of the shapes: integers are numbers. */
export const everyType: readonly TypeName[] = ['array', 'boolean', 'null', 'number', 'object', 'string'];

/** The keywords of numbers and sizes that bound a value. */
export const boundNames = [
  'minimum',
  'exclusiveMinimum',
  'maximum',
  'exclusiveMaximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
] as const;
export type BoundName = (typeof boundNames)[number];

/** Alternatives of a value: at least one of them holds, or exactly one. */
export interface Union {
  readonly kind: 'anyOf' | 'oneOf';
  readonly branches: readonly Shape[];
}

/**
 * What a schema demands, in a form that does not tell apart two schemas that only spell the same demands otherwise: `allOf`
 * is taken in, `const` is a list of one value, defaults of keywords are left out.
 */
export interface Shape {
  readonly types: readonly TypeName[];
  /** The only values, by `enum` or `const`; null where they are not listed. */
  readonly values: readonly Json[] | null;
  readonly bounds: Readonly<Partial<Record<BoundName, number>>>;
  readonly multiples: readonly number[];
  readonly patterns: readonly string[];
  readonly formats: readonly string[];
  readonly unique: boolean;
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, Shape>>;
  /** Of properties without a name here; null where they may be anything. */
  readonly additional: Shape | null;
  /** Of all items; null where they may be anything. */
  readonly items: Shape | null;
  readonly unions: readonly Union[];
  readonly not: readonly Shape[];
  /** Keywords that are compared as they are written, each with all that is demanded by it. */
  readonly others: Readonly<Record<string, readonly Json[]>>;
  /** What describes and does not demand, but means something to users. */
  readonly notes: { readonly default?: Json; readonly readOnly?: boolean; readonly writeOnly?: boolean };
  /** Where the schema stands in its document. */
  readonly at: JsonPointer;
  /** Where keywords stand that came from elsewhere, by the name of the keyword or `required:NAME`. */
  readonly places: Readonly<Record<string, JsonPointer>>;
}

/** The shape that every value has. */
export const anything: Shape = {
  types: everyType,
  values: null,
  bounds: {},
  multiples: [],
  patterns: [],
  formats: [],
  unique: false,
  required: [],
  properties: {},
  additional: null,
  items: null,
  unions: [],
  not: [],
  others: {},
  notes: {},
  at: '',
  places: {},
};

/** The shape that no value has. */
export const nothing: Shape = { ...anything, types: [] };

/** What a property may be, whether a shape names it or not. */
export function propertyOf({ properties, additional }: Shape, name: string): Shape {
  return Object.hasOwn(properties, name) ? (properties[name] ?? anything) : (additional ?? anything);
}
