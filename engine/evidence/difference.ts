import { isDeepStrictEqual } from 'node:util';
import { isObject, pointer } from '../../spec/json.ts';

/** A place in which two values differ. */
export interface Difference {
  /** A JSON Pointer (RFC 6901); empty for the whole. */
  readonly path: string;
  /** What was expected there, as JSON; null where nothing was. */
  readonly before: string | null;
  /** What came there, as JSON; null where nothing did. */
  readonly after: string | null;
}

/** How many characters of what both have in common stand before a difference. */
const lead = 12;

/** The places in which two values differ, in the order of their members. */
export function differencesBetween(before: unknown, after: unknown, path = ''): readonly Difference[] {
  if (isDeepStrictEqual(before, after)) return [];
  const [one, other] = [membersOf(before), membersOf(after)];
  if (one === null || other === null || Array.isArray(before) !== Array.isArray(after))
    return [{ path, before: textOf(before), after: textOf(after) }];
  const names = [...new Set([...one.keys(), ...other.keys()])];
  return names.flatMap((name) => differencesBetween(one.get(name), other.get(name), `${path}${pointer(name)}`));
}

/** Two texts cut to a length around the place in which they begin to differ. */
export function cutAround(before: string, after: string, limit: number): readonly [before: string, after: string] {
  if (before.length <= limit && after.length <= limit) return [before, after];
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  const start = Math.max(0, Math.min(same - lead, Math.max(before.length, after.length) - limit));
  return [excerpt(before, start, limit), excerpt(after, start, limit)];
}

function excerpt(text: string, start: number, limit: number): string {
  const end = start + limit;
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (Array.isArray(value)) return new Map(value.map((one: unknown, index) => [String(index), one]));
  return isObject(value) ? new Map(Object.entries(value)) : null;
}

function textOf(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
