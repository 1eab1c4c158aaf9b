import { unacceptedIn } from '../baseline/baseline.ts';
import { isInPart, isMissed, isNotBegun } from './floors.ts';
import type { Report, Verdict } from './report.ts';

/** The verdict that everything else in a report leads to. */
export function verdictOf(report: Omit<Report, 'verdict'>): Verdict {
  const { run, known, baseline } = report;
  const unaccepted = unacceptedIn(report);
  const brokenMust = unaccepted.some(({ level, outcome }) => level === 'must' && outcome.status === 'broken');
  const overdue = [known?.stale, baseline?.stale, baseline?.expired].some((entries) => (entries ?? []).length > 0);
  if (brokenMust || overdue || (run.contract.lost ?? []).length > 0) return 'violates';
  const isWhole = !report.results.some((result) => isNotBegun(result) || isInPart(result));
  return isWhole && !isHindered(report) ? 'conforms' : 'inconclusive';
}

/** Whether something that was to be judged was not, for another reason than that the run was asked to end before. */
export function isHindered(report: Omit<Report, 'verdict'>): boolean {
  const { run, totals, floors } = report;
  const flaky = unacceptedIn(report).some(({ outcome }) => outcome.status === 'flaky');
  const judged = totals.held + totals.known + totals.broken;
  const short = report.results.some(isMissed) || (floors?.missed.length ?? 0) > 0;
  return totals.error > 0 || flaky || !run.complete || judged === 0 || short;
}
