import { standingOf, standings } from '../baseline/acceptance.ts';
import { unacceptedIn } from '../baseline/baseline.ts';
import { isInPart, isJudged, isMissed, isNotBegun } from '../report/floors.ts';
import type { Report, Run } from '../report/report.ts';
import type { Result } from '../report/result.ts';
import { counted } from './plain-text.ts';

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
  const unchecked = report.run.target.insecure ? '; the certificate of the server was not checked (--insecure)' : '';
  return `${report.verdict}: ${reasonOf(report)}${unchecked}`;
}

function reasonOf(report: Report): string {
  const { results, run, totals, known, baseline, verdict } = report;
  const broken = unacceptedIn(report).filter(({ outcome }) => outcome.status === 'broken');
  const musts = broken.filter(({ level }) => level === 'must').length;
  const shoulds = broken.length - musts;
  const levels = `${musts} must, ${shoulds} should`;
  switch (verdict) {
    case 'conforms':
      return [
        tally(results, baseline),
        ...(shoulds > 0 ? ['no must is broken'] : []),
        ...(run.target.kind === 'mock' ? ['what a mock cannot hold was not judged'] : []),
      ].join('; ');
    case 'violates':
      return [
        ...lostIn(run),
        `${broken.length} of ${counted(totals.requirements, 'requirement')} broken (${levels})`,
        ...acceptance(baseline),
        ...staleness(known),
        ...overdue(baseline),
        ...gaps(report),
      ].join('; ');
    case 'inconclusive':
      return [
        ...gaps(report),
        ...shortfalls(report),
        ...endedEarly(report),
        ...(broken.length > 0 ? [`${broken.length} broken (${levels})`] : []),
      ].join('; ');
  }
}

/** What the document of a mock no longer promises. */
function lostIn({ contract: { lost = [] } }: Run): readonly string[] {
  return lost.length === 0 ? [] : [`${counted(lost.length, 'promise')} of the profile lost in the document`];
}

function staleness(known: Report['known']): readonly string[] {
  const count = known?.stale.length ?? 0;
  return count === 0 ? [] : [`${counted(count, 'known deviation')} did not show`];
}

function acceptance(baseline: Report['baseline']): readonly string[] {
  const count = baseline?.accepted.length ?? 0;
  return count === 0 ? [] : [`${count} accepted`];
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
function gaps({ run, totals, results }: Report): readonly string[] {
  const { error, flaky } = totals;
  return [
    ...(run.complete ? [] : [endOf(run)]),
    ...(error > 0 ? [`${counted(error, 'requirement')} could not be judged`] : []),
    ...(flaky > 0 ? [`${counted(flaky, 'requirement')} flaky`] : []),
    ...(results.filter(isJudged).length + error === 0 ? ['nothing was judged'] : []),
  ];
}

/** What a run could not judge of what it was to judge, and how much it did. */
function shortfalls({ results, floors }: Report): readonly string[] {
  const [judged, missed] = [results.filter(isJudged).length, results.filter(isMissed).length];
  const why = `${missed} must skipped for want of a principal or a capability (give it, or declare --without)`;
  const low = [...(missed > 0 && judged > 0 ? [why] : []), ...(floors?.missed ?? [])];
  return low.length === 0 ? [] : [...low, `judged ${judged} of ${results.length}`];
}

/** What a run came to that was asked to end before all was judged. */
function endedEarly({ results, run, totals }: Report): readonly string[] {
  const [inPart, isCut] = [results.filter(isInPart).length, results.some(isNotBegun)];
  if (inPart === 0 && !isCut) return [];
  const nothing = totals.broken + totals.flaky === 0 ? 'nothing found' : 'ended early';
  const judged = results.filter(isJudged).length;
  const extent = [
    `${judged} of ${results.length} judged`,
    ...(inPart === 0 ? [] : [`${inPart} of them in part`]),
    ...(isCut ? ['the rest not begun'] : []),
  ];
  return [`${nothing} in ${counted(run.requests, 'request')}; ${extent.join(', ')}`];
}

/** How a run ended before its end. */
function endOf({ brokenOff }: Run): string {
  if (brokenOff === undefined) return 'the run was interrupted';
  return `the run was broken off: ${brokenOff.reason.replace(/\.$/, '')}`;
}
