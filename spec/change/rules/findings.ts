import type { OperationId, Schema } from '../../contract.ts';
import type { JsonPointer } from '../../json.ts';
import type { Side } from './side.ts';
import type { StructuralRule } from './structural-rules.ts';

/** A structural fact: something is there in one document and not in the other. */
export interface Fact {
  readonly rule: StructuralRule;
  readonly operation: OperationId;
  readonly says: string;
  readonly old: JsonPointer | null;
  readonly new: JsonPointer | null;
  /** What it is about, whatever the document calls it: part of what tells the change again. */
  readonly about: string;
}

/** Two schemas of one place. */
export interface SchemaPair {
  readonly side: Side;
  readonly operation: OperationId;
  /** Such as `the request body`. */
  readonly subject: string;
  /** The parameter or header; null for bodies. */
  readonly name: string | null;
  readonly status: string | null;
  readonly mediaType: string | null;
  readonly old: SchemaPlace;
  readonly new: SchemaPlace;
}

/** A schema, and where in the document it stands. */
export interface SchemaPlace {
  readonly schema: Schema;
  readonly pointer: JsonPointer;
}

/** What two documents differ in at sight, and the schemas that are to be compared. */
export interface Findings {
  readonly facts: readonly Fact[];
  readonly pairs: readonly SchemaPair[];
}

/** All findings in one. */
export function joined(all: readonly Findings[]): Findings {
  return { facts: all.flatMap(({ facts }) => facts), pairs: all.flatMap(({ pairs }) => pairs) };
}

export const none: Findings = { facts: [], pairs: [] };

/** One fact alone. */
export function fact(one: Fact): Findings {
  return { facts: [one], pairs: [] };
}

/** One pair alone. */
export function pair(one: SchemaPair): Findings {
  return { facts: [], pairs: [one] };
}
