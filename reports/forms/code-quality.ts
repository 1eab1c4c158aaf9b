import type { Severity } from '../../engine/requirement.ts';
import { requirementOf } from '../../suites/catalogue.ts';
import { acceptanceText } from '../baseline/acceptance.ts';
import { acceptanceOf } from '../baseline/baseline.ts';
import { type Found, findingsOf } from '../report/findings.ts';
import type { Report } from '../report/report.ts';
import { citedPlace, type DocumentPlace } from '../sarif/cited-place.ts';
import { shortened } from '../sarif/message.ts';

/** How grave GitLab takes a violation to be. */
type CodeQualitySeverity = 'info' | 'minor' | 'major' | 'critical' | 'blocker';

/** A violation as GitLab reads it; it wants a file for each. */
interface CodeQualityViolation {
  readonly description: string;
  readonly check_name: string;
  /** No other of the report has it. */
  readonly fingerprint: string;
  readonly severity: CodeQualitySeverity;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/** The file that says what a pipeline judges, which everyone has whose contract is not a file of the repository. */
const pipeline: DocumentPlace = { file: '.gitlab-ci.yml' };

const grave = { critical: 'blocker' } as const satisfies Readonly<Record<Severity, CodeQualitySeverity>>;

/**
 * The findings as a Code Quality report of GitLab (GitLab documentation, "Code Quality report format"), at the lines of the
 * contract where that is a file of the user's. What a baseline accepts is `info`.
 */
export function renderCodeQuality(report: Report): string {
  const places = citedPlace(report.run.contract);
  const violations = findingsOf(report).map((found) =>
    violationOf(found, report, places(found.result.requirement) ?? pipeline),
  );
  return `${JSON.stringify(violations, undefined, 2)}\n`;
}

function violationOf(found: Found, { baseline }: Report, { file, line = 1 }: DocumentPlace): CodeQualityViolation {
  const { finding, result } = found;
  const accepted = acceptanceOf(result, baseline);
  const note = accepted === undefined ? '' : ` Accepted: ${acceptanceText(accepted)}.`;
  const { demands } = requirementOf(result.requirement);
  return {
    description: shortened(`${demands} Expected ${finding.expected.join(' or ')}; actual ${finding.actual}.${note}`),
    check_name: result.requirement,
    fingerprint: `${result.requirement} ${finding.fingerprint}`,
    severity: accepted === undefined ? severityOf(found) : 'info',
    location: { path: file, lines: { begin: line } },
  };
}

function severityOf({ result: { level, outcome, requirement } }: Found): CodeQualitySeverity {
  const { severity } = requirementOf(requirement);
  if (outcome.status === 'flaky') return 'minor';
  if (severity !== undefined) return grave[severity];
  return level === 'must' ? 'critical' : 'major';
}
