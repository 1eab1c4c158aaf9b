import type { Level } from '../../engine/requirement.ts';
import { acceptanceText } from '../baseline/acceptance.ts';
import { acceptanceOf } from '../baseline/baseline.ts';
import { type Found, findingsOf } from '../report/findings.ts';
import type { Report } from '../report/report.ts';
import type { Result } from '../report/result.ts';
import { bindingOf, bySeverity } from '../report/severity.ts';
import { replayCommand } from '../reproduction/replay-command.ts';
import { citedPlace, type DocumentPlace } from '../sarif/cited-place.ts';
import { type AnnotationLevel, annotation } from './command.ts';

const levels = { must: 'error', should: 'warning' } as const satisfies Readonly<Record<Level, AnnotationLevel>>;

/**
 * The findings as annotations of a GitHub Actions runner, the gravest first because it shows ten of a kind: an error for a
 * `must`, a warning for a `should`, for what is flaky or could not be judged, a notice for what a baseline accepts. They
 * stand at the lines of the contract where it is a file of the user's.
 */
export function renderRunAnnotations(report: Report): string {
  const found = findingsOf(report).toSorted((one, other) => bySeverity(one.result, other.result));
  const places = citedPlace(report.run.contract);
  const unjudged = report.results.flatMap(({ outcome, requirement }) =>
    outcome.status === 'error'
      ? [annotation('warning', { title: `${requirement} could not be judged` }, [outcome.reason])]
      : [],
  );
  return [...found.map((one) => commandOf(one, report, places(one.result.requirement))), ...unjudged].join('');
}

function commandOf({ finding, result }: Found, { baseline, run }: Report, place: DocumentPlace | null): string {
  const accepted = acceptanceOf(result, baseline);
  const { actual, expected, fingerprint } = finding;
  const { requirement, outcome } = result;
  const standing = accepted === undefined ? outcome.status : 'accepted';
  return annotation(
    accepted === undefined ? levelOf(result) : 'notice',
    { ...(place ?? {}), title: `${standing}: ${requirement} (${bindingOf(result)})` },
    [
      `Expected ${expected.join(' or ')}; actual ${actual}`,
      ...(accepted === undefined ? [] : [`Accepted: ${acceptanceText(accepted)}`]),
      `Replay: ${replayCommand(run, finding)}`,
      `Fingerprint ${fingerprint}`,
    ],
  );
}

function levelOf({ level, outcome }: Result): AnnotationLevel {
  return outcome.status === 'broken' ? levels[level] : 'warning';
}
