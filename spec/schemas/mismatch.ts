import type { JsonPointer } from '../json.ts';

/** One way in which an answer differs from its contract. */
export interface Mismatch {
  readonly part: 'status' | 'media-type' | 'header' | 'body';
  /** The rule that is broken: a schema keyword such as `type`, or `undocumented`, `missing`, `not-json`. */
  readonly rule: string;
  /** Where in the answer's body; the empty pointer for the whole answer. */
  readonly at: JsonPointer;
  readonly expected: string;
  readonly actual: string;
}
