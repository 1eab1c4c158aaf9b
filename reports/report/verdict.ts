import { unacceptedIn } from '../baseline/baseline.ts';
import type { Report, Verdict } from './report.ts';

/** The verdict that everything else in a report leads to. */
export function verdictOf(report: Omit<Report, 'verdict'>): Verdict {
  const { run, totals, known, baseline } = report;
  const unaccepted = unacceptedIn(report);
  const brokenMust = unaccepted.some(({ level, outcome }) => level === 'must' && outcome.status === 'broken');
  const overdue = [known?.stale, baseline?.stale, baseline?.expired].some((entries) => (entries ?? []).length > 0);
  if (brokenMust || overdue) return 'violates';
  const flaky = unaccepted.some(({ outcome }) => outcome.status === 'flaky');
  const judged = totals.held + totals.known + totals.broken;
  return totals.error > 0 || flaky || !run.complete || judged === 0 ? 'inconclusive' : 'conforms';
}
