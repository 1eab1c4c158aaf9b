import type { Problem } from './problem.ts';

/** What goes back over the wire. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes where it is encoded for the way. */
  readonly body: string | Uint8Array;
}

const jsonType = 'application/json; charset=utf-8';

/** An answer that carries a JSON value. */
export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers: { 'content-type': jsonType, ...headers }, body: JSON.stringify(value) };
}

/** 204 without a body. */
export function noContent(headers: Readonly<Record<string, string>> = {}): Answer {
  return { status: 204, headers, body: '' };
}

/** An error as the contract has it: `#/components/schemas/Error`. */
export function problemAnswer(problem: Problem): Answer {
  const headers = { 'x-platform-error-code': problem.code, ...problem.headers };
  return json(problem.status, { code: problem.code, message: problem.message }, headers);
}
