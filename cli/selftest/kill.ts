import type { Outcome } from '../../engine/evidence/finding.ts';
import type { Report } from '../../reports/report/report.ts';
import type { FaultRow } from '../../server/index.ts';
import type { Ended } from './attempt.ts';

/** What became of one fault on one server. */
export interface Kill {
  readonly fault: FaultRow;
  /** The requirements that broke when all were judged; null where only the one that the fault names was. */
  readonly broken: readonly string[] | null;
  /** The seeds at which the requirement that the fault names did not break. */
  readonly survivedAt: readonly number[];
  /** Requests that the naming requirement had sent when it first broke. */
  readonly requests: number | null;
  /** Judged requests of the shortest sequence found. */
  readonly length: number | null;
  /** What became of the requirement that the fault names, where it is not broken. */
  readonly instead: string | null;
  /** Why a run ended without a report. */
  readonly trouble: string | null;
}

/**
 * Sums up the runs of one fault. It is killed at a seed where the requirement that it names broke there, when that one
 * alone was judged (`named`). `all` is a run of the whole catalogue, where there was one.
 */
export function killOf(fault: FaultRow, seeds: readonly number[], named: Ended, all: Ended | null): Kill {
  const ended = all === null ? [named] : [named, all];
  const results = 'report' in named ? named.report.results : [];
  const result = results.find(({ requirement }) => requirement === fault.breaks);
  const finding = result?.outcome.status === 'broken' ? result.outcome.finding : undefined;
  return {
    fault,
    broken: all !== null && 'report' in all ? brokenIn(all.report) : null,
    survivedAt: seeds.filter((seed) => finding === undefined || result?.brokenAt.includes(seed) !== true),
    requests: result?.failedAfter ?? null,
    length: finding?.exchanges.filter(({ setup }) => !setup).length ?? null,
    instead: result === undefined ? null : insteadOf(result.outcome),
    trouble: ended.map((one) => ('trouble' in one ? one.trouble : null)).find((one) => one !== null) ?? null,
  };
}

function insteadOf(outcome: Outcome): string | null {
  if (outcome.status === 'broken') return null;
  if (outcome.status === 'error') return `error: ${outcome.reason}`;
  return outcome.status === 'skipped' ? `skipped: ${outcome.note}` : outcome.status;
}

/** Whether the requirement that a fault names broke at every seed. */
export function isKilled({ survivedAt, trouble }: Kill): boolean {
  return survivedAt.length === 0 && trouble === null;
}

/** The requirements that broke beside the one that the fault names; null where they were not judged. */
export function othersIn({ fault, broken }: Kill): readonly string[] | null {
  return broken?.filter((id) => id !== fault.breaks) ?? null;
}

/** The requirements that a report says are broken. */
export function brokenIn({ results }: Report): readonly string[] {
  return results.filter(({ outcome }) => outcome.status === 'broken').map(({ requirement }) => requirement);
}
