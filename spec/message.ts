import type { OperationId } from './contract.ts';
import type { Json } from './json.ts';
import type { Method } from './method.ts';

/**
 * What goes into a request's body: a JSON value, literal text for what is not JSON at all, or bytes in base64
 * (RFC 4648 section 4) for what is not even text.
 */
export type Body = { readonly json: Json } | { readonly text: string } | { readonly base64: string };

/**
 * A request that has not been sent: no address, no credential.
 * `operation` names the contract's operation that judges the answer; null where the contract has none.
 */
export interface RequestDraft {
  readonly operation: OperationId | null;
  readonly method: Method;
  /** Path with its parameters filled in and percent-encoded, below the server's base URL. */
  readonly path: string;
  readonly query?: readonly (readonly [name: string, value: string])[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Body;
  /** Whether an answer may lead elsewhere: the path is not the one that the server has. */
  readonly mayRedirect?: boolean;
}

/** What came back: status, headers with lower-case names, and the body as text (RFC 9110 section 6). */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
