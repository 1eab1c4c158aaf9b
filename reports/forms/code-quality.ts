import { requirementOf } from '../../suites/catalogue.ts';
import { acceptanceText } from '../baseline/acceptance.ts';
import { acceptanceOf } from '../baseline/baseline.ts';
import { type CauseSeverity, harmsIn } from '../causes/index.ts';
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

/** How grave each harm is to GitLab. */
const grades = {
  critical: 'blocker',
  high: 'critical',
  medium: 'major',
  low: 'minor',
} as const satisfies Readonly<Record<CauseSeverity, CodeQualitySeverity>>;

/**
 * The findings as a Code Quality report of GitLab (GitLab documentation, "Code Quality report format"), at the lines of the
 * contract where that is a file of the user's. They are as grave as what is lost by their cause; what a baseline accepts is `info`.
 */
export function renderCodeQuality(report: Report): string {
  const places = citedPlace(report.run.contract);
  const harms = harmsIn(report);
  const violations = findingsOf(report).map((found) => {
    const { requirement } = found.result;
    return violationOf(found, report, places(requirement) ?? pipeline, harms.get(requirement) ?? 'low');
  });
  return `${JSON.stringify(violations, undefined, 2)}\n`;
}

function violationOf(
  found: Found,
  { baseline }: Report,
  { file, line = 1 }: DocumentPlace,
  harm: CauseSeverity,
): CodeQualityViolation {
  const { finding, result } = found;
  const accepted = acceptanceOf(result, baseline);
  const note = accepted === undefined ? '' : ` Accepted: ${acceptanceText(accepted)}.`;
  const { demands } = requirementOf(result.requirement);
  return {
    description: shortened(`${demands} Expected ${finding.expected.join(' or ')}; actual ${finding.actual}.${note}`),
    check_name: result.requirement,
    fingerprint: `${result.requirement} ${finding.fingerprint}`,
    severity: accepted !== undefined ? 'info' : result.outcome.status === 'flaky' ? 'minor' : grades[harm],
    location: { path: file, lines: { begin: line } },
  };
}
