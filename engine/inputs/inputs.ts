import type * as fc from 'fast-check';
import type { Trial } from '../cases/trial.ts';

/** What a body is run with: an arbitrary, and cases that every run must include. */
export interface Given<Value> {
  readonly arbitrary: fc.Arbitrary<Value>;
  /** Rows that are all run, whatever the number of cases. */
  readonly every?: readonly Value[];
  /** Part of the number of cases, for bodies that send many requests; 1 unless told. */
  readonly weight?: number;
  /** How often a case is tried while a failure is shrunk, and is checked so again to confirm it; once unless told. */
  readonly replays?: number;
}

/** A body: sends what its requirement says and throws a `Violation` where the server does not do as demanded. */
export type Holds<Value> = (trial: Trial, value: Value) => Promise<void>;
