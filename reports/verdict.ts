import { standingOf, standings } from './baseline/standing.ts';
import { counted } from './plain-text.ts';
import type { Report, Result, Run, Totals } from './report.ts';

/** How some results of a report stand, as `57 held, 1 broken, 3 skipped`; `none` where there are none. */
export function tally(results: readonly Result[], baseline: Report['baseline']): string {
  const parts = standings.flatMap((standing) => {
    const count = results.filter((result) => standingOf(result, baseline) === standing).length;
    return count === 0 ? [] : [`${count} ${standing}`];
  });
  return parts.length === 0 ? 'none' : parts.join(', ');
}

/** The verdict and its reason as one sentence, such as `conforms: 58 held, 3 skipped`. */
export function verdictSentence(report: Report): string {
  return `${report.verdict}: ${reasonOf(report)}`;
}

function reasonOf({ results, run, totals, known, baseline, verdict }: Report): string {
  const { broken, brokenMust, brokenShould, requirements } = totals;
  const accepted = acceptance(baseline);
  const levels = `${brokenMust} must, ${brokenShould} should`;
  switch (verdict) {
    case 'conforms':
      return [
        tally(results, baseline),
        ...(brokenShould > 0 && brokenMust === 0 ? ['no must is broken'] : []),
        ...accepted,
      ].join('; ');
    case 'violates':
      return [
        `${broken} of ${counted(requirements, 'requirement')} broken (${levels})`,
        ...accepted,
        ...staleness(known),
        ...overdue(baseline),
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

function acceptance(baseline: Report['baseline']): readonly string[] {
  const count = baseline?.accepted.length ?? 0;
  return count === 0 ? [] : [`${count} in the baseline`];
}

/** The entries of a baseline that fail a run. */
function overdue(baseline: Report['baseline']): readonly string[] {
  const [expired, stale] = [baseline?.expired.length ?? 0, baseline?.stale.length ?? 0];
  return [
    ...(expired === 0 ? [] : [`${expired} in the baseline expired`]),
    ...(stale === 0 ? [] : [`${stale} in the baseline did not show`]),
  ];
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
