import { type Bindings, fits } from './placeholders.ts';
import type { RecordedAnswer } from './transcript.ts';

/** An answer as it came over the wire. */
export interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const comparedHeaders = ['content-type', 'x-platform-error-code', 'set-cookie'];

/** In what an answer differs from the recorded one, a sentence each. */
export function differences(received: Received, recorded: RecordedAnswer, bindings: Bindings): readonly string[] {
  const status = received.status === recorded.status ? [] : [`status ${received.status}, not ${recorded.status}`];
  const headers = comparedHeaders.flatMap((name) => {
    const value = received.headers.get(name) ?? '';
    const expected = recorded.headers[name] ?? '';
    return fits(value, expected, bindings) ? [] : [`${name} "${value}", not "${expected}"`];
  });
  const body = bodyOf(received);
  const bodies = same(body, recorded.body, bindings)
    ? []
    : [`body ${JSON.stringify(body)}, not ${JSON.stringify(recorded.body)}`];
  return [...status, ...headers, ...bodies];
}

/** The body of an answer: a JSON value where it is one by its content type, else its text. */
export function bodyOf({ headers, text }: Received): unknown {
  return headers.get('content-type')?.startsWith('application/json') === true ? JSON.parse(text) : text;
}

function same(value: unknown, recorded: unknown, bindings: Bindings): boolean {
  if (typeof recorded === 'string') return typeof value === 'string' && fits(value, recorded, bindings);
  if (Array.isArray(recorded)) return Array.isArray(value) && sameItems(value, recorded, bindings);
  if (!isObject(recorded)) return value === recorded;
  if (!isObject(value)) return false;
  const names = Object.keys(recorded);
  return (
    names.length === Object.keys(value).length && names.every((name) => same(value[name], recorded[name], bindings))
  );
}

/** Organizations and buckets come in the order of their random identifiers, so those are compared by name. */
function sameItems(values: readonly unknown[], recorded: readonly unknown[], bindings: Bindings): boolean {
  if (values.length !== recorded.length) return false;
  const ordered = recorded.every(isListedByRandomID) ? byName(values) : values;
  const expected = recorded.every(isListedByRandomID) ? byName(recorded) : recorded;
  return expected.every((item, index) => same(ordered[index], item, bindings));
}

function isListedByRandomID(item: unknown): boolean {
  return isObject(item) && typeof item.name === 'string' && 'createdAt' in item;
}

function byName(items: readonly unknown[]): readonly unknown[] {
  const nameOf = (item: unknown): string => (isObject(item) ? String(item.name) : '');
  return items.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
