import type { Cell } from '../../engine/evidence/finding.ts';
import { quantile } from '../../engine/observers/latencies.ts';
import type { OperationSample } from '../../engine/observers/latency-sample.ts';
import type { Answers, TrafficCount } from '../../engine/observers/traffic.ts';

/** Answers of one status to one operation, and how long they took, in milliseconds; null where none came. */
export interface AnswerCount extends Answers {
  readonly count: number;
  readonly medianMs: number | null;
  readonly p90Ms: number | null;
  readonly p99Ms: number | null;
}

/** A random sample of how long the successful answers to an operation took, in milliseconds, sorted. */
export interface LatencyValues {
  readonly operation: OperationSample['operation'];
  readonly values: readonly number[];
}

/** What was tried, apart from what came of it. */
export interface Coverage {
  /** The cells of the permission lattice that a token was used for. */
  readonly lattice: readonly Cell[];
  /** Every status that an operation answered, or should answer by the contract. */
  readonly operations: readonly AnswerCount[];
  /** The steps that authorizations took from one state to another. */
  readonly transitions: TrafficCount['transitions'];
  /** The sets of filters that lists were asked for with. */
  readonly filters: TrafficCount['filters'];
  readonly latencies: readonly LatencyValues[];
}

/** The coverage of a run in which nothing was tried. */
export const nothingCovered: Coverage = { lattice: [], operations: [], transitions: [], filters: [], latencies: [] };

/** The coverage that cells and traffic make together; in an order that does not depend on which worker was first. */
export function coverageOf(
  lattice: readonly Cell[],
  { answers, transitions, filters, samples }: TrafficCount,
): Coverage {
  return {
    lattice,
    operations: answers.map(countOf).toSorted(byKey(({ operation, status }) => `${operation ?? '~'} ${status}`)),
    transitions: transitions.toSorted(byKey(({ from, by, to }) => `${from} ${by} ${to}`)),
    filters: filters.toSorted(byKey(({ parameters }) => parameters.join())),
    latencies: samples.map(valuesOf).toSorted(byKey(({ operation }) => operation)),
  };
}

function countOf({ operation, status, latency }: Answers): AnswerCount {
  const [medianMs, p90Ms, p99Ms] = [quantile(latency, 0.5), quantile(latency, 0.9), quantile(latency, 0.99)];
  const count = latency.reduce((sum, bucket) => sum + bucket.count, 0);
  return { operation, status, count, medianMs, p90Ms, p99Ms, latency };
}

function valuesOf({ operation, drawn }: OperationSample): LatencyValues {
  return { operation, values: drawn.map(({ ms }) => ms).toSorted((one, other) => one - other) };
}

function byKey<Value>(key: (value: Value) => string): (one: Value, other: Value) => number {
  return (one, other) => (key(one) < key(other) ? -1 : 1);
}
