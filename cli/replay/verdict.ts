import type { Outcome } from '../../engine/evidence/finding.ts';
import type { Found } from '../../reports/report/findings.ts';
import type { Report } from '../../reports/report/report.ts';
import { differencesOf } from './difference.ts';

/** What became of a finding: it is still there, gone, another one, or its sequence could not be sent again. */
export type Replayed =
  | { readonly verdict: 'SAME' | 'FIXED' }
  | { readonly verdict: 'CHANGED'; readonly differences: readonly string[] }
  | { readonly verdict: 'UNREPRODUCIBLE'; readonly reason: string };

/** What became of a finding, given the report of the run that sent its case again. */
export function replayedOf({ finding, result }: Found, again: Report): Replayed {
  const outcome = again.results.find(({ requirement }) => requirement === finding.requirement)?.outcome;
  switch (outcome?.status) {
    case 'broken': {
      const differences = differencesOf(finding, outcome.finding);
      return differences.length === 0 ? { verdict: 'SAME' } : { verdict: 'CHANGED', differences };
    }
    case 'held':
      return held(result.outcome, finding, again);
    case 'known':
      return { verdict: 'CHANGED', differences: [`it deviates only as is known: ${outcome.deviations.join(', ')}`] };
    case 'flaky':
      return { verdict: 'UNREPRODUCIBLE', reason: 'It broke once and held when the same case was sent again.' };
    case 'skipped':
      return { verdict: 'UNREPRODUCIBLE', reason: `It is not judged here (${outcome.reason}: ${outcome.note}).` };
    case 'error':
      return { verdict: 'UNREPRODUCIBLE', reason: `It could not be judged: ${outcome.reason}.` };
    case undefined:
      return { verdict: 'UNREPRODUCIBLE', reason: 'It was not judged.' };
  }
}

function held(before: Outcome, finding: Found['finding'], again: Report): Replayed {
  if (before.status === 'flaky') {
    return { verdict: 'UNREPRODUCIBLE', reason: 'It was flaky in the report, and holding once more tells nothing.' };
  }
  if (sentAgain(finding, again)) return { verdict: 'FIXED' };
  const reason = 'Its case has come to send other requests, so that holding tells nothing; judge anew.';
  return { verdict: 'UNREPRODUCIBLE', reason };
}

/** Whether each operation of the finding was called as often as then, at least: a case that holds goes on. */
function sentAgain({ exchanges }: Found['finding'], { coverage }: Report): boolean {
  const then = Map.groupBy(exchanges, ({ draft }) => draft.operation);
  return [...then].every(([operation, { length }]) => {
    const rows = coverage.operations.filter((row) => row.operation === operation);
    return rows.reduce((sum, { count }) => sum + count, 0) >= length;
  });
}
