import type { Difference, Kind } from './differences.ts';
import type { LatencyDifference } from './latency.ts';

/** What must not have happened between two runs. */
export type Gate =
  | { readonly kind: 'new' | 'lost-coverage' | 'flaky' | 'still' }
  /** An operation that is surely slower by more than so many percent. */
  | { readonly kind: 'latency'; readonly percent: number };

/** A gate, and what trips it. */
export interface GateResult {
  /** As it is written, such as `latency>20%`. */
  readonly gate: string;
  /** Requirements, or operations; none where the gate lets pass. */
  readonly by: readonly string[];
}

const kindOfGate: Readonly<Record<Exclude<Gate['kind'], 'latency'>, Kind>> = {
  new: 'new',
  'lost-coverage': 'coverage-lost',
  flaky: 'flaky',
  still: 'still',
};

/** What trips the gates that always stand, a new failure and a `must` no longer judged, and those that are set. */
export function judgeGates(
  gates: readonly Gate[],
  differences: readonly Difference[],
  latencies: readonly LatencyDifference[],
): readonly GateResult[] {
  const lostMust = differences.filter(({ kind, level }) => kind === 'coverage-lost' && level === 'must');
  return [
    { gate: 'new', by: ofKind('new', differences) },
    { gate: 'lost-coverage of a must', by: lostMust.map(({ requirement }) => requirement) },
    ...gates
      .filter(({ kind }) => kind !== 'new')
      .map((gate) => ({
        gate: gateText(gate),
        by: gate.kind === 'latency' ? slower(gate.percent, latencies) : ofKind(kindOfGate[gate.kind], differences),
      })),
  ];
}

/** A gate as it is written. */
function gateText(gate: Gate): string {
  return gate.kind === 'latency' ? `latency>${gate.percent}%` : gate.kind;
}

function ofKind(wanted: Kind, differences: readonly Difference[]): readonly string[] {
  return differences.filter(({ kind }) => kind === wanted).map(({ requirement }) => requirement);
}

/** The whole interval of the ratio must lie beyond the limit: what may be chance does not fail a build. */
function slower(percent: number, latencies: readonly LatencyDifference[]): readonly string[] {
  const limit = 1 + percent / 100;
  return latencies
    .filter(({ shift, verdict }) => verdict === 'slower' && shift !== null && shift.interval[0] > limit)
    .map(({ operation }) => operation);
}
