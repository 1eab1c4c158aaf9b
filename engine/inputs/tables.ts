import * as fc from 'fast-check';
import { spreadPlaces } from '../cases/spread.ts';
import type { Inputs } from './inputs.ts';

/** Places in a table of which one case tries all, each a part of its length. */
export type Places = readonly number[];

/** Rows that such a table has at most, and the places in it: where there are fewer rows, several places are one row. */
const most = 256;

const places: Places = Array.from({ length: most }, (_, place) => place);

/**
 * Rows of a table that are tried one after another in one case, so that one preparation serves all: once with each of
 * the heads, whatever the number of cases. A failure shrinks to the rows that show it.
 */
export function tableFor<Head>(heads: readonly Head[]): Inputs<readonly [Head, Places]> {
  return {
    arbitrary: fc.tuple(fc.constantFrom(...heads), fc.subarray([...places], { minLength: 1 })),
    every: heads.map((head) => [head, places] as const),
    weight: 0,
    less: ([head], rows, seed) => [head, spreadPlaces(most, seed).slice(0, rows)],
  };
}

/** The rows at some places. @throws Error where the table has more rows than there are places. */
export function rowsAt<Row>(table: readonly Row[], [_, chosen]: readonly [unknown, Places]): readonly Row[] {
  if (table.length > most) throw new Error(`a table of ${table.length} rows, which is more than ${most}`);
  const wanted = new Set(chosen.map((place) => Math.floor((place * table.length) / most)));
  return table.filter((_row, place) => wanted.has(place));
}
