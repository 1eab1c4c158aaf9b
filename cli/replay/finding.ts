import { closest } from 'fastest-levenshtein';
import { type Found, findingsOf } from '../../reports/report/findings.ts';
import type { Report } from '../../reports/report/report.ts';
import { UsageError } from '../usage-error.ts';

/** The finding of a requirement, or the one whose fingerprint begins so. Throws UsageError where there is not exactly one. */
export function findingNamed(report: Report, name: string): Found {
  const all = findingsOf(report);
  const fits = all.filter(({ finding }) => finding.requirement === name || begins(finding.fingerprint, name));
  const [only, another] = fits;
  if (only !== undefined && another === undefined) return only;
  if (another !== undefined) {
    const names = fits.map(({ finding }) => finding.fingerprint).join(', ');
    throw new UsageError(
      `"${name}" begins several fingerprints.`,
      `Give more of one of ${names}.`,
      'AMBIGUOUS_FINDING',
    );
  }
  throw unknown(report, all, name);
}

function begins(fingerprint: string, name: string): boolean {
  return name !== '' && fingerprint.startsWith(name);
}

function unknown({ results }: Report, all: readonly Found[], name: string): UsageError {
  if (all.length === 0) {
    return new UsageError('The report has no findings.', 'Give one that has.', 'UNKNOWN_FINDING');
  }
  const judged = results.find(({ requirement }) => requirement === name);
  const sentence =
    judged === undefined
      ? `The report has no finding "${name}".`
      : `The report has no finding of ${name}: it is ${judged.outcome.status}.`;
  const names = all.flatMap(({ finding }) => [finding.requirement, finding.fingerprint]);
  return new UsageError(sentence, `Did you mean ${closest(name, names)}?`, 'UNKNOWN_FINDING');
}
