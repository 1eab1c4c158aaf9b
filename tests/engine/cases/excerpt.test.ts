import { expect, test } from 'vitest';
import { Excerpt } from '../../../engine/cases/excerpt.ts';
import { everyRow } from '../../../engine/inputs/inputs.ts';
import { type Places, rowsAt, tableFor } from '../../../engine/inputs/tables.ts';

const rows = Array.from({ length: 40 }, (_, place) => place);
const quick = (part: number) => ({ seed: 7, path: null, quick: { requests: 1_500, parts: { 'family/name': part } } });

/** The rows that are tried where each takes one request. */
async function tried(excerpt: Excerpt): Promise<readonly unknown[]> {
  const seen: unknown[] = [];
  for (const row of excerpt.rows) {
    await excerpt.run(row, seen.length, async (value) => {
      seen.push(value);
    });
  }
  return seen;
}

test('a run that is not quick tries all rows in their order', async () => {
  const excerpt = new Excerpt('family/name', { ...quick(1), quick: null }, everyRow(rows));
  expect(await tried(excerpt)).toEqual(rows);
  expect(excerpt.untried).toBe(0);
  expect(excerpt.pathOf('3:0')).toBe('3:0');
});

test('a quick run tries as many rows as it has requests, spread over the table, and counts those that it leaves out', async () => {
  const excerpt = new Excerpt('family/name', quick(8), everyRow(rows));
  const seen = (await tried(excerpt)) as readonly number[];
  expect(seen).toHaveLength(8);
  for (const quarter of [0, 10, 20, 30]) expect(seen.some((row) => row >= quarter && row < quarter + 10)).toBe(true);
  expect(excerpt).toMatchObject({ leftOut: 32, untried: 32 });
});

test('the path to a row is that of a run of all', () => {
  const excerpt = new Excerpt('family/name', quick(8), everyRow(rows));
  expect(excerpt.pathOf('2:1:0')).toBe(`${String(excerpt.rows[2])}:1:0`);
  expect(excerpt.pathOf('41')).toBe('41');
});

test('a table in one case is cut as well, until something fails', async () => {
  const excerpt = new Excerpt('family/name', quick(8), tableFor(['head']));
  const lengths: number[] = [];
  const run = async (value: unknown): Promise<void> => {
    lengths.push(rowsAt(rows, value as readonly [string, Places]).length);
    throw new Error('it fails');
  };
  for (const requests of [0, 4]) await expect(excerpt.run(excerpt.rows[0], requests, run)).rejects.toThrow('it fails');
  expect(lengths).toEqual([4, 40]);
  expect(excerpt.untried).toBe(1);
});
