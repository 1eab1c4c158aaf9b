import { quantileSorted } from 'simple-statistics';
import type { Coverage } from '../report/coverage.ts';
import type { Cause } from './circumstances.ts';
import { type Shift, shiftBetween } from './statistics.ts';

/** A sample of latencies in short, in milliseconds. */
export interface LatencySummary {
  readonly count: number;
  readonly medianMs: number;
  readonly p90Ms: number;
}

/** How long the successful answers to an operation took in two runs. */
export interface LatencyDifference {
  readonly operation: string;
  readonly base: LatencySummary;
  readonly head: LatencySummary;
  /** Null where a sample is too small to tell. */
  readonly shift: Shift | null;
  readonly verdict: 'slower' | 'faster' | 'alike' | 'unknown';
  readonly causes: readonly Cause[];
}

/** The confidence of intervals, the probability below which a difference is taken as one, and the normal quantile of both. */
export const confidence = { level: 0.99, p: 0.01, z: 2.576 } as const;

/** The fewest latencies that a sample must have: the normal approximation needs some. */
export const fewest = 10;

/** The latencies of every operation that was sampled in both runs. */
export function latenciesBetween(
  base: Coverage,
  head: Coverage,
  causes: readonly Cause[],
): readonly LatencyDifference[] {
  const before = new Map<string, readonly number[]>(base.latencies.map(({ operation, values }) => [operation, values]));
  return head.latencies.flatMap(({ operation, values }) => {
    const earlier = before.get(operation) ?? [];
    return earlier.length === 0 || values.length === 0 ? [] : [differenceOf(operation, earlier, values, causes)];
  });
}

function differenceOf(
  operation: string,
  base: readonly number[],
  head: readonly number[],
  causes: readonly Cause[],
): LatencyDifference {
  const enough = Math.min(base.length, head.length) >= fewest;
  const shift = enough ? shiftBetween(base, head, confidence.z) : null;
  return { operation, base: summaryOf(base), head: summaryOf(head), shift, verdict: verdictOf(shift), causes };
}

function verdictOf(shift: Shift | null): LatencyDifference['verdict'] {
  if (shift === null) return 'unknown';
  if (shift.p >= confidence.p) return 'alike';
  return shift.delta > 0 ? 'slower' : 'faster';
}

function summaryOf(values: readonly number[]): LatencySummary {
  const sorted = values.toSorted((one, other) => one - other);
  return { count: sorted.length, medianMs: quantileSorted(sorted, 0.5), p90Ms: quantileSorted(sorted, 0.9) };
}
