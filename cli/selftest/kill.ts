import type { Report } from '../../reports/report.ts';
import type { FaultRow } from '../../server/reference.ts';
import type { Ended } from './attempt.ts';

/** What became of one fault on one server. */
export interface Kill {
  readonly fault: FaultRow;
  /** The requirements that broke when all were judged. */
  readonly broken: readonly string[];
  /** The seeds at which the requirement that the fault names did not break. */
  readonly survivedAt: readonly number[];
  /** Requests that the naming requirement had sent when it first broke. */
  readonly requests: number | null;
  /** Judged requests of the shortest sequence found. */
  readonly length: number | null;
  /** Why a run ended without a report. */
  readonly trouble: string | null;
}

/** One run of a fault, with the seed that it had. */
export interface Seeded {
  readonly seed: number;
  readonly ended: Ended;
}

/** Sums up the runs of one fault, the first of which judged everything. A fault is killed at a seed by its own requirement. */
export function killOf(fault: FaultRow, runs: readonly Seeded[]): Kill {
  const reports = runs.flatMap(({ ended }) => ('report' in ended ? [ended.report] : []));
  const survivedAt = runs.filter(({ ended }) => !('report' in ended && breaks(ended.report, fault.breaks)));
  const first = reports[0];
  const named = first?.results.find(({ requirement }) => requirement === fault.breaks);
  const finding = named?.outcome.status === 'broken' ? named.outcome.finding : undefined;
  return {
    fault,
    broken: first === undefined ? [] : brokenIn(first),
    survivedAt: survivedAt.map(({ seed }) => seed),
    requests: named?.failedAfter ?? null,
    length: finding?.exchanges.filter(({ setup }) => !setup).length ?? null,
    trouble: runs.map(({ ended }) => ('trouble' in ended ? ended.trouble : null)).find((one) => one !== null) ?? null,
  };
}

/** Whether the requirement that a fault names broke at every seed. */
export function isKilled({ survivedAt, trouble }: Kill): boolean {
  return survivedAt.length === 0 && trouble === null;
}

/** The requirements that a report says are broken. */
export function brokenIn({ results }: Report): readonly string[] {
  return results.filter(({ outcome }) => outcome.status === 'broken').map(({ requirement }) => requirement);
}

function breaks(report: Report, requirement: string): boolean {
  return brokenIn(report).includes(requirement);
}
