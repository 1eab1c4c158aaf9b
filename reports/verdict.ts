import type { Outcome } from '../suites/finding.ts';
import { counted } from './plain-text.ts';
import type { Report, Result, Run, Totals } from './report.ts';

const statuses = [
  'held',
  'known',
  'broken',
  'flaky',
  'error',
  'skipped',
] as const satisfies readonly Outcome['status'][];

/** How some results ended, as `57 held, 1 broken, 3 skipped`; `none` where there are none. */
export function tally(results: readonly Result[]): string {
  const parts = statuses.flatMap((status) => {
    const count = results.filter(({ outcome }) => outcome.status === status).length;
    return count === 0 ? [] : [`${count} ${status}`];
  });
  return parts.length === 0 ? 'none' : parts.join(', ');
}

/** The verdict and its reason as one sentence, such as `conforms: 58 held, 3 skipped`. */
export function verdictSentence(report: Report): string {
  return `${report.verdict}: ${reasonOf(report)}`;
}

function reasonOf({ results, run, totals, known, verdict }: Report): string {
  const { broken, brokenMust, brokenShould, requirements } = totals;
  const levels = `${brokenMust} must, ${brokenShould} should`;
  switch (verdict) {
    case 'conforms':
      return tally(results) + (brokenShould > 0 ? '; no must is broken' : '');
    case 'violates':
      return [
        `${broken} of ${counted(requirements, 'requirement')} broken (${levels})`,
        ...staleness(known),
        ...gaps(run, totals),
      ].join('; ');
    case 'inconclusive':
      return [...gaps(run, totals), ...(broken > 0 ? [`${broken} broken (${levels})`] : [])].join('; ');
  }
}

function staleness(known: Report['known']): readonly string[] {
  const count = known?.stale.length ?? 0;
  return count === 0 ? [] : [`${counted(count, 'known deviation')} did not show`];
}

/** What a run leaves unjudged. */
function gaps(run: Run, { broken, error, flaky, held, known }: Totals): readonly string[] {
  return [
    ...(run.complete ? [] : ['the run was interrupted']),
    ...(error > 0 ? [`${counted(error, 'requirement')} could not be judged`] : []),
    ...(flaky > 0 ? [`${counted(flaky, 'requirement')} flaky`] : []),
    ...(held + known + broken + error + flaky === 0 ? ['nothing was judged'] : []),
  ];
}
