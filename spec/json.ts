/** Any value that JSON can carry (RFC 8259 section 3). */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object (RFC 8259 section 4). */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** A JSON Pointer such as `/paths/~1api~1v2/get` (RFC 6901); the empty string is the whole document. */
export type JsonPointer = string;

/** Whether a value is a JSON object: neither null nor an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Joins reference tokens to a JSON Pointer, escaping `~` and `/` (RFC 6901 section 3). */
export function pointer(...tokens: readonly (string | number)[]): JsonPointer {
  return tokens.map((token) => `/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Splits a JSON Pointer into its unescaped reference tokens (RFC 6901 section 4). */
export function tokensOf(at: JsonPointer): readonly string[] {
  return at
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value that a JSON Pointer names in a document, or undefined where there is none (RFC 6901 section 4). */
export function valueAt(document: unknown, at: JsonPointer): unknown {
  let value = document;
  for (const token of tokensOf(at)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token)) return undefined;
    value = (value as Record<string, unknown>)[token];
  }
  return value;
}
