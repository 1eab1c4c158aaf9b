import { Latencies, quantile } from '../../engine/observers/latencies.ts';
import { type AnswerCount, type Coverage, nothingCovered } from '../report/coverage.ts';
import { cellKey } from '../report/lattice.ts';

/** The most latencies of an operation that a report keeps. */
const most = 200;

/** What several parts of a plan tried, together. */
export function joinedCoverage(parts: readonly Coverage[]): Coverage {
  return parts.reduce(together, nothingCovered);
}

function together(one: Coverage, other: Coverage): Coverage {
  return {
    lattice: [...new Map([...one.lattice, ...other.lattice].map((cell) => [cellKey(cell), cell])).values()],
    operations: gathered(
      [...one.operations, ...other.operations],
      ({ operation, status }) => `${operation ?? '~'} ${status}`,
      answersTogether,
    ),
    transitions: gathered(
      [...one.transitions, ...other.transitions],
      ({ from, by, to }) => `${from} ${by} ${to}`,
      (step, again) => ({ ...step, count: step.count + again.count }),
    ),
    filters: gathered(
      [...one.filters, ...other.filters],
      ({ parameters }) => parameters.join(),
      (use, again) => ({ ...use, count: use.count + again.count }),
    ),
    latencies: gathered(
      [...one.latencies, ...other.latencies],
      ({ operation }) => operation,
      ({ operation, values }, again) => ({ operation, values: thinned([...values, ...again.values]) }),
    ),
  };
}

/** What stands under the same key becomes one; sorted by key. */
function gathered<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
  join: (one: Value, other: Value) => Value,
): readonly Value[] {
  const all = new Map<string, Value>();
  for (const value of values) {
    const known = all.get(keyOf(value));
    all.set(keyOf(value), known === undefined ? value : join(known, value));
  }
  return [...all].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value);
}

function answersTogether(one: AnswerCount, other: AnswerCount): AnswerCount {
  const latencies = new Latencies();
  for (const { latency } of [one, other]) latencies.merge(latency);
  const latency = latencies.buckets();
  return {
    ...one,
    count: one.count + other.count,
    ...{ medianMs: quantile(latency, 0.5), p90Ms: quantile(latency, 0.9), p99Ms: quantile(latency, 0.99) },
    latency,
  };
}

/** As many as are kept, evenly over all that there are, the fastest first. */
function thinned(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((one, other) => one - other);
  const count = Math.min(most, sorted.length);
  return Array.from({ length: count }, (_, at) => sorted[Math.floor((at * sorted.length) / count)] ?? 0);
}
