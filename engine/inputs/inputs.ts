import * as fc from 'fast-check';

/** What a requirement is checked with: an arbitrary, and cases that every run must include. */
export interface Inputs<Value> {
  readonly arbitrary: fc.Arbitrary<Value>;
  /** Rows that are all run, whatever the number of cases. */
  readonly every?: readonly Value[];
  /** Part of the number of cases, for checks that send many requests; 1 unless told. */
  readonly weight?: number;
  /** A case with some of the rows that it tries, spread over all of them as a seed says; whole unless told. */
  less?(value: Value, rows: number, seed: number): Value;
  /** How often a case is tried while a failure is shrunk, and is checked so again to confirm it; once unless told. */
  readonly replays?: number;
}

/** Each row of a table once in every run, whatever the number of cases. */
export function everyRow<Value>(rows: readonly Value[]): Inputs<Value> {
  return { arbitrary: fc.constantFrom(...rows), every: rows, weight: 0 };
}

/** Values of an arbitrary, as many as the run has cases. */
export function any<Value>(arbitrary: fc.Arbitrary<Value>, weight = 1): Inputs<Value> {
  return { arbitrary, weight };
}
