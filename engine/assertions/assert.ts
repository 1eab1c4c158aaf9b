import { isDeepStrictEqual } from 'node:util';
import { type Exchange, truncate } from '../../client/http/exchange.ts';
import type { Json } from '../../spec/json.ts';
import { cutAround, differencesBetween } from '../evidence/difference.ts';
import { fail } from '../evidence/fail.ts';
import { Violation } from '../evidence/violation.ts';

/** Refusals of a caller: not known, or known and not allowed (RFC 9110 sections 15.5.2 and 15.5.4). */
export const refusals = [401, 403] as const;

/** Refusals that may also hide what they refuse (RFC 9110 section 15.5.5). */
export const hidingRefusals = [401, 403, 404] as const;

/** The longest value that is shown, in characters. */
const longest = 300;

/** Asserts one of some statuses. */
export function assertStatus(exchange: Exchange, ...statuses: readonly number[]): Exchange {
  const { status } = exchange.answer;
  if (!statuses.includes(status))
    fail(new Violation([`status ${statuses.join(' or ')}`], `status ${status}`), exchange);
  return exchange;
}

/** Asserts that a request succeeded (2xx). */
export function assertSuccess(exchange: Exchange): Exchange {
  const { status } = exchange.answer;
  if (status < 200 || status > 299) fail(new Violation(['a success (2xx)'], `status ${status}`), exchange);
  return exchange;
}

/** Asserts that two values are the same, saying of what they are the value. */
export function assertEqual(what: string, actual: unknown, expected: unknown): void {
  if (isDeepStrictEqual(actual, expected)) return;
  const [due, came] = apart(expected, actual);
  fail(new Violation([`${what} ${due}`], `${what} ${came}`));
}

/** Asserts that something is so; `expected` and `actual` complete "expected …, got …". */
export function assertThat(holds: boolean, expected: string, actual: string): void {
  if (!holds) fail(new Violation([expected], actual));
}

/** Asserts that something is a string that is not empty. */
export function assertText(what: string, value: Json | undefined): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new Violation([`${what}, a text that is not empty`], show(value));
}

/** A value in one line. */
export function show(value: unknown): string {
  return value === undefined ? 'nothing' : truncate(JSON.stringify(value), longest);
}

/** Two values in one line each: where they are long, the places alone in which they differ, by their JSON Pointers. */
function apart(expected: unknown, actual: unknown): readonly [string, string] {
  const lengths = [expected, actual].map((value) => (JSON.stringify(value) ?? '').length);
  if (Math.max(...lengths) <= longest) return [show(expected), show(actual)];
  const places = differencesBetween(expected, actual).slice(0, 4);
  const pairs = places.map(({ path, before, after }) => {
    const [due, came] = cutAround(before ?? 'null', after ?? 'null', 100);
    return [path, parsedOr(due), parsedOr(came)] as const;
  });
  const told = (side: 1 | 2) => JSON.stringify(Object.fromEntries(pairs.map((pair) => [pair[0], pair[side]])));
  return [told(1), told(2)];
}

function parsedOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
