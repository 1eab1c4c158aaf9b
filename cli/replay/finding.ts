import { closest } from 'fastest-levenshtein';
import { type Found, findingsOf } from '../../reports/report/findings.ts';
import type { Report } from '../../reports/report/report.ts';
import { UsageError } from '../usage-error.ts';

/** The most findings that are named where one has to be. */
const most = 8;

/**
 * The finding of a requirement, or the one whose fingerprint begins so; without a name the only one.
 * @throws UsageError where there is not exactly one.
 */
export function findingNamed(report: Report, name: string | undefined): Found {
  const all = findingsOf(report);
  if (name === undefined) return onlyOne(report, all);
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

function onlyOne(report: Report, all: readonly Found[]): Found {
  const [only, another] = all;
  if (only === undefined) throw unknown(report, all, '');
  if (another === undefined) return only;
  const names = all.slice(0, most).map(({ finding }) => finding.requirement);
  const more = all.length > most ? `, ${all.length - most} more` : '';
  const sentence = `The report has ${all.length} findings: ${names.join(', ')}${more}.`;
  throw new UsageError(sentence, 'Name one of them after the report.', 'AMBIGUOUS_FINDING');
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
