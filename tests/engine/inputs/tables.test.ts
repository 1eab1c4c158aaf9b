import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Places, rowsAt, tableFor } from '../../../engine/inputs/tables.ts';

const table = Array.from({ length: 60 }, (_, place) => `row ${place}`);

function checked(fails: (rows: readonly string[], head: string) => boolean) {
  const { arbitrary, every = [] } = tableFor(['one', 'other']);
  const seen: (readonly string[])[] = [];
  const holds = (value: readonly [string, Places]) => {
    const rows = rowsAt(table, value);
    seen.push(rows);
    return !fails(rows, value[0]);
  };
  const examples = every.map((one): [readonly [string, Places]] => [one]);
  return { details: fc.check(fc.property(arbitrary, holds), { numRuns: 2, examples, seed: 1 }), seen };
}

test('every row is tried in one case with each head', () => {
  const { details, seen } = checked(() => false);
  expect(details.failed).toBe(false);
  expect(seen).toEqual([table, table]);
});

test('a failure shrinks to its head and to its row, with one more at most', () => {
  const { details } = checked((rows, head) => head === 'other' && rows.includes('row 37'));
  const [value] = details.counterexample ?? [];
  expect(value?.[0]).toBe('other');
  const rows = value === undefined ? [] : rowsAt(table, value);
  expect(rows).toContain('row 37');
  expect(rows.length).toBeLessThanOrEqual(2);
});

test('a table that has more rows than places is refused', () => {
  const long = Array.from({ length: 257 }, (_, place) => place);
  expect(() => rowsAt(long, [null, [0]])).toThrow('257 rows');
});
