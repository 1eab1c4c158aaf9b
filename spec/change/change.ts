import type { OperationId } from '../contract.ts';
import type { Json, JsonPointer } from '../json.ts';

/**
 * What a change means for those who use the API: `breaking` takes away what was promised, `risky` may do so for clients
 * that rely on more than the promise, `compatible` does not, `undecided` could not be told.
 */
export const changeLevels = ['breaking', 'risky', 'compatible', 'undecided'] as const;
export type ChangeLevel = (typeof changeLevels)[number];

/** Where one of the two documents says what changed. */
export interface ChangePlace {
  /** File, URL or revision that the document was read from. */
  readonly source: string;
  readonly pointer: JsonPointer;
  /** The line, counted from 1; null where the text tells none. */
  readonly line: number | null;
}

/** What one of the two documents says of a witness. */
export interface WitnessVerdict {
  readonly accepted: boolean;
  /** Why it is refused; null where it is accepted. */
  readonly complaint: string | null;
}

/** The smallest value that one document accepts and the other refuses, proven by the validators of both. */
export interface Witness {
  readonly kind: 'request-body' | 'parameter' | 'response-body' | 'response-header';
  /** The parameter or header that takes the value; null for bodies. */
  readonly name: string | null;
  /** The status of a response; null for requests. */
  readonly status: string | null;
  readonly mediaType: string | null;
  readonly value: Json;
  readonly old: WitnessVerdict;
  readonly new: WitnessVerdict;
}

/** One difference in meaning between two contracts. */
export interface Change {
  /** The rule that tells the change, a stable id such as `request-property-required`. */
  readonly rule: string;
  readonly level: ChangeLevel;
  readonly operation: OperationId;
  /** One sentence: what changed. */
  readonly says: string;
  /** Null where the document has nothing there. */
  readonly old: ChangePlace | null;
  readonly new: ChangePlace | null;
  /** Null where a structural fact is enough, as for an operation that is gone. */
  readonly witness: Witness | null;
  /** What tells the change again in later comparisons, whatever the lines: 16 hex digits. */
  readonly fingerprint: string;
}

/** Two contracts compared. */
export interface Comparison {
  readonly old: { readonly source: string; readonly title: string; readonly version: string; readonly digest: string };
  readonly new: Comparison['old'];
  readonly changes: readonly Change[];
}
