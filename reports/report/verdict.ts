import { unacceptedIn } from '../baseline/baseline.ts';
import { isMissed } from './floors.ts';
import type { Report, Verdict } from './report.ts';

/** The verdict that everything else in a report leads to. */
export function verdictOf(report: Omit<Report, 'verdict'>): Verdict {
  const { run, totals, known, baseline, floors } = report;
  const unaccepted = unacceptedIn(report);
  const brokenMust = unaccepted.some(({ level, outcome }) => level === 'must' && outcome.status === 'broken');
  const overdue = [known?.stale, baseline?.stale, baseline?.expired].some((entries) => (entries ?? []).length > 0);
  if (brokenMust || overdue || (run.contract.lost ?? []).length > 0) return 'violates';
  const flaky = unaccepted.some(({ outcome }) => outcome.status === 'flaky');
  const judged = totals.held + totals.known + totals.broken;
  const short = report.results.some(isMissed) || (floors?.missed.length ?? 0) > 0;
  return totals.error > 0 || flaky || !run.complete || judged === 0 || short ? 'inconclusive' : 'conforms';
}
