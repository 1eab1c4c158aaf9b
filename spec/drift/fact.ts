import type { OperationId } from '../contract.ts';
import type { Json, JsonPointer } from '../json.ts';
import type { Answer } from '../message.ts';

/** What servers and contracts can differ in. */
export type FactKind = 'operation' | 'status' | 'media-type' | 'header' | 'member' | 'enum-value' | 'null';

/** Something that one of the two has and the other lacks. */
export interface Fact {
  readonly kind: FactKind;
  /** The status, media type, name or value. */
  readonly what: string;
  /** Where in the contract it belongs, or stands. */
  readonly at: JsonPointer;
  /** Where it was shown, for people: `the 200 response of GetAuthorizations`. */
  readonly of: string;
  /** How often it was shown. */
  readonly count: number;
  /** How often it could have been shown. */
  readonly chances: number;
}

/** One answer of a server. */
export interface Shown {
  readonly operation: OperationId;
  readonly answer: Answer;
  readonly bodyKnown: boolean;
}

/** What was shown and the contract lacks, with an example for the patch. */
export interface Lacking extends Fact {
  readonly sample: Json;
}

/** A contract beside the answers of a server. */
export interface Drift {
  readonly exchanges: number;
  /** What the server showed and the contract lacks. */
  readonly shown: readonly Lacking[];
  /** What the contract promises and the server never showed. */
  readonly unseen: readonly Fact[];
}
