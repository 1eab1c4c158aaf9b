import type { OperationSample } from '../../engine/observers/latency-sample.ts';
import { Traffic } from '../../engine/observers/traffic.ts';
import { type Coverage, coverageOf, type LatencyValues } from '../report/coverage.ts';
import { cellKey } from '../report/lattice.ts';

/** Multiples of it, less their whole part, are spread evenly, and in no order (Knuth, "Sorting and Searching", 6.4). */
const golden = (Math.sqrt(5) - 1) / 2;

/** What several parts of a plan tried, together. */
export function joinedCoverage(parts: readonly Coverage[]): Coverage {
  const traffic = new Traffic();
  for (const { operations, transitions, filters, latencies } of parts)
    traffic.add({ answers: operations, transitions, filters, samples: latencies.map(sampleOf) });
  const cells = new Map(parts.flatMap(({ lattice }) => lattice).map((cell) => [cellKey(cell), cell]));
  return coverageOf([...cells.values()], traffic.count());
}

/** A saved sample tells no lots: any that have nothing to do with the values serve, and the same each time. */
function sampleOf({ operation, values }: LatencyValues): OperationSample {
  return { operation, drawn: values.map((ms, at) => ({ ms, lot: (at * golden) % 1 })) };
}
