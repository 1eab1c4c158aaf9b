import { isObject, type Json, type JsonPointer, pointer } from '../../spec/json.ts';
import type { Shown } from './player.ts';
import type { Seen } from './seen.ts';

/** One point in which two answers differ. */
export interface Difference {
  readonly part: 'status' | 'door' | 'header' | 'member' | 'row' | 'body';
  /** The header field, the path of the member without the places in arrays, or the name of the row; else empty. */
  readonly name: string;
  readonly a: string;
  readonly b: string;
}

/** In what two answers differ; where their statuses do, in nothing else. */
export function differencesBetween(a: Shown, b: Shown): readonly Difference[] {
  if (a.letIn !== b.letIn) return [{ part: 'door', name: '', a: doorWord(a), b: doorWord(b) }];
  if (a.seen.status !== b.seen.status) {
    return [{ part: 'status', name: '', a: String(a.seen.status), b: String(b.seen.status) }];
  }
  return [...headersBetween(a.seen, b.seen), ...bodiesBetween(a.seen.body, b.seen.body)];
}

function doorWord({ letIn, seen }: Shown): string {
  return letIn === true ? `let in (${seen.status})` : `refused (${seen.status})`;
}

function headersBetween(a: Seen, b: Seen): readonly Difference[] {
  const names = [...new Set([...Object.keys(a.headers), ...Object.keys(b.headers)])].toSorted();
  return names
    .filter((name) => a.headers[name] !== b.headers[name])
    .map((name) => ({ part: 'header', name, a: a.headers[name] ?? 'none', b: b.headers[name] ?? 'none' }));
}

function bodiesBetween(a: Json, b: Json): readonly Difference[] {
  if (isObject(a) && isObject(b)) return between(a, b, '');
  return a === b || JSON.stringify(a) === JSON.stringify(b)
    ? []
    : [{ part: 'body', name: '', a: shownText(a), b: shownText(b) }];
}

/** Objects member by member, rows by what they are called, other arrays as a whole. */
function between(a: Json | undefined, b: Json | undefined, at: JsonPointer): readonly Difference[] {
  if (isObject(a) && isObject(b)) {
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].toSorted();
    return keys.flatMap((key) => between(a[key], b[key], `${at}${pointer(key)}`));
  }
  if (at === '/authorizations' && Array.isArray(a) && Array.isArray(b)) return rowsBetween(a, b);
  if (JSON.stringify(a) === JSON.stringify(b)) return [];
  return [{ part: 'member', name: at.replace(/^\/authorizations\/\*/, ''), a: shownText(a), b: shownText(b) }];
}

function rowsBetween(a: readonly Json[], b: readonly Json[]): readonly Difference[] {
  const [rowsA, rowsB] = [byName(a), byName(b)];
  const names = [...new Set([...rowsA.keys(), ...rowsB.keys()])].toSorted();
  return names.flatMap((name): readonly Difference[] => {
    const [one = [], other = []] = [rowsA.get(name), rowsB.get(name)];
    const [first] = one;
    const [second] = other;
    if (one.length !== other.length || first === undefined || second === undefined) {
      return [{ part: 'row', name, a: countWord(one.length), b: countWord(other.length) }];
    }
    return between(first, second, '/authorizations/*');
  });
}

function byName(rows: readonly Json[]): ReadonlyMap<string, readonly Json[]> {
  return Map.groupBy(rows, (row) => (isObject(row) && typeof row.id === 'string' ? row.id : 'no id'));
}

function countWord(count: number): string {
  if (count === 0) return 'left out';
  return count === 1 ? 'listed' : `listed ${count} times`;
}

/** A value for people. */
function shownText(value: Json | undefined): string {
  if (value === undefined) return 'no such member';
  return value === null ? 'nothing' : typeof value === 'string' ? JSON.stringify(value) : JSON.stringify(value);
}
