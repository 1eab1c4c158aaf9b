import type { OperationId } from '../contract.ts';
import type { Json, JsonObject, JsonPointer } from '../json.ts';
import type { Direction } from '../schemas/translate.ts';

/** A judged operation as it is written. */
export interface OperationSite {
  readonly id: OperationId;
  readonly at: JsonPointer;
  readonly operation: JsonObject;
}

/** A schema as it is written, at its own place: what refers to it is not a place. */
export interface SchemaSite {
  readonly at: JsonPointer;
  readonly schema: JsonObject;
  /** Which ways values of it travel. */
  readonly directions: Set<Direction>;
  /** The member or parameter that has values of it, the last that was found; null for bodies and entries. */
  name: string | null;
  /** Whether it describes a value by itself somewhere, and not only together with other schemas. */
  whole: boolean;
  readonly operation: OperationId;
  /** What it is of, for people: `the request body of PatchAuthorizationsID`. */
  readonly of: string;
}

/** A value in the document that is one of a schema: an example or a default. */
export interface ValueSite {
  readonly at: JsonPointer;
  readonly value: Json;
  readonly kind: 'example' | 'default';
  /** What is taken out where the value is none of its schema. */
  readonly holder: JsonPointer;
  readonly schema: JsonObject;
  readonly direction: Direction;
}

/** A body or a header without the schema that it needs. */
export interface BareSite {
  readonly at: JsonPointer;
  readonly of: string;
}

/** A contract to lint: the document as it is written, and what in it the judged operations are made of. */
export interface Subject {
  readonly document: JsonObject;
  readonly operations: readonly OperationSite[];
  readonly schemas: readonly SchemaSite[];
  readonly values: readonly ValueSite[];
  readonly bare: readonly BareSite[];
}
