import type { Schema } from '../../spec/contract.ts';
import type { Json } from '../../spec/json.ts';

/** The keywords that generators read. That they have these shapes is checked when the schema is compiled. */
export interface Keywords {
  readonly type?: TypeName | readonly TypeName[];
  readonly nullable?: boolean;
  readonly enum?: readonly Json[];
  readonly const?: Json;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly readOnly?: boolean;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** The names of JSON's types, as the keyword `type` spells them. */
export type TypeName = 'null' | 'boolean' | 'integer' | 'number' | 'string' | 'array' | 'object';

const everyType: readonly TypeName[] = ['string', 'number', 'boolean', 'object', 'array', 'null'];

/** The types that a schema lets a value have; all of them where it does not say. */
export function typesOf({ type, nullable }: Pick<Keywords, 'type' | 'nullable'>): readonly TypeName[] {
  if (type === undefined) return everyType;
  const types = typeof type === 'string' ? [type] : type;
  return nullable === true && !types.includes('null') ? [...types, 'null'] : types;
}

/** Whether a value has a type; every integer is a number too (JSON Schema Core 00 section 4.2). */
export function hasType(value: Json, type: TypeName): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    default:
      return typeof value === type;
  }
}
