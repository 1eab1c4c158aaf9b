import type { JsonPointer } from '../../spec/json.ts';
import type { Body } from '../../spec/message.ts';

/** A request body that breaks exactly one rule. */
export interface InvalidPayload {
  /** Stable spoken id, such as `status/enum/wrong-case` or `json/trailing-comma`. */
  readonly id: string;
  readonly body: Body;
  /**
   * The rule, and where it is broken: a keyword of the schema, `json` for the grammar of JSON, or `end` where something
   * follows the JSON value.
   */
  readonly breaks: { readonly keyword: string; readonly at: JsonPointer };
  /** What is wrong, as a sentence without its full stop. */
  readonly why: string;
  /**
   * How sure it is that it must be refused: it breaks the contract's schema, it is not JSON at all (RFC 8259), or it
   * is what RFC 8259 only calls unwise, so that less can be demanded.
   */
  readonly strictness: 'schema' | 'syntax' | 'strict';
}
