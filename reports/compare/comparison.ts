import type { Report, Run, Verdict } from '../report/report.ts';
import { type Change, causesOf, changesBetween } from './circumstances.ts';
import { type CoverageDifference, coverageBetween } from './covered.ts';
import { type Difference, differencesBetween } from './differences.ts';
import { type Gate, type GateResult, judgeGates } from './gates.ts';
import { type LatencyDifference, latenciesBetween } from './latency.ts';

/** One of the runs that are compared. */
export interface ComparedRun {
  /** RFC 3339, UTC. */
  readonly startedAt: string;
  readonly url: string;
  readonly server: string | null;
  readonly profile: string;
  readonly seed: number;
  readonly complete: boolean;
  readonly verdict: Verdict;
  readonly requirements: number;
}

/** How a run differs from an earlier one: what every document about it is made from. */
export interface Comparison {
  readonly formatVersion: 1;
  readonly base: ComparedRun;
  readonly head: ComparedRun;
  /** What was not the same in the circumstances. */
  readonly changes: readonly Change[];
  readonly differences: readonly Difference[];
  readonly coverage: readonly CoverageDifference[];
  readonly latencies: readonly LatencyDifference[];
  readonly gates: readonly GateResult[];
  /** `regressed` where a gate is tripped. */
  readonly verdict: 'regressed' | 'clean';
}

/** Holds a report against an earlier one, and both against the gates. */
export function compareReports(base: Report, head: Report, set: readonly Gate[] = []): Comparison {
  const changes = changesBetween(base.run, head.run);
  const differences = differencesBetween(base, head, changes);
  const latencies = latenciesBetween(base.coverage, head.coverage, causesOf(changes));
  const gates = judgeGates(set, differences, latencies);
  return {
    formatVersion: 1,
    base: runOf(base, base.run),
    head: runOf(head, head.run),
    changes,
    differences,
    coverage: coverageBetween(base.coverage, head.coverage),
    latencies,
    gates,
    verdict: gates.some(({ by }) => by.length > 0) ? 'regressed' : 'clean',
  };
}

function runOf({ results, verdict }: Report, { startedAt, target, profile, seed, complete }: Run): ComparedRun {
  const { url, server } = target;
  return { startedAt, url, server, profile, seed, complete, verdict, requirements: results.length };
}
