import picomatch from 'picomatch';
import { type BaselineEntry, findingIn, staleIn } from '../../reports/baseline/baseline.ts';
import { BaselineError, BaselineFile } from '../../reports/baseline/file.ts';
import { readReport } from '../../reports/report/read.ts';
import type { Report } from '../../reports/report/report.ts';
import { counted, oneLine } from '../../reports/text/plain-text.ts';
import type { CommandContext } from '../context.ts';
import { exitCodes } from '../exit.ts';
import { replaceFile } from '../files.ts';
import { UsageError } from '../usage-error.ts';
import { list } from '../values.ts';
import type { AcceptFlags } from './flags.ts';

const day = 24 * 60 * 60 * 1_000;
/** Days that an entry lasts unless it is told. */
const usual = 90;

/** The command `baseline accept`: writes the findings of a report into a baseline; prints what it did. Throws BaselineError and UsageError. */
export function accept(path: string, reportPath: string, flags: AcceptFlags, { stdout }: CommandContext): number {
  const report = readReport(reportPath);
  const file = new BaselineFile(path, { mayBeMissing: true });
  const known = file.baseline.entries;
  const entries = entriesOf(report, flags, known);
  for (const entry of entries) file.put(entry);
  replaceFile(path, file.text());
  const lines = entries.map(({ requirement, fingerprint }) => `  ${requirement} ${fingerprint}\n`);
  stdout.write(`${counted(entries.length, 'finding')} accepted in ${oneLine(path)}\n${lines.join('')}`);
  return exitCodes.conforms;
}

/** The command `baseline prune`: removes what a report shows to be stale; prints what it did. Throws BaselineError. */
export function prune(path: string, reportPath: string, { stdout }: CommandContext): number {
  const report = readReport(reportPath);
  const file = new BaselineFile(path);
  if (!report.run.complete) {
    const sentence = `The report ${reportPath} is of a run that was interrupted.`;
    throw new BaselineError('BASELINE_INCOMPLETE', sentence, 'Give the report of a whole run.');
  }
  const stale = staleIn(file.baseline.entries, report.results);
  for (const entry of stale) file.remove(entry);
  if (stale.length > 0) replaceFile(path, file.text());
  const lines = stale.map(({ requirement, fingerprint }) => `  ${requirement} ${fingerprint}\n`);
  const count = counted(stale.length, 'stale entry').replace('entrys', 'entries');
  stdout.write(`${count} removed from ${oneLine(path)}\n${lines.join('')}`);
  return exitCodes.conforms;
}

function entriesOf(report: Report, flags: AcceptFlags, known: readonly BaselineEntry[]): readonly BaselineEntry[] {
  const globs = list(flags.only);
  const wanted = globs.length === 0 ? () => true : picomatch([...globs]);
  const findings = report.results.flatMap(({ outcome }) => findingIn(outcome) ?? []);
  const chosen = findings.filter(({ requirement, fingerprint }) => wanted(requirement) || globs.includes(fingerprint));
  if (chosen.length === 0) {
    const what = globs.length === 0 ? 'has no finding' : `has no finding that fits --only ${globs.join(',')}`;
    throw new UsageError(`The report ${what}.`, 'There is nothing to accept.', 'NOTHING_TO_ACCEPT');
  }
  const [reason, owner] = [words(flags.reason, '--reason'), words(flags.owner, '--owner')];
  const seen = report.run.startedAt.slice(0, 10);
  const expires = expiryOf(flags.expires);
  return chosen.map(({ fingerprint, requirement }) => {
    const before = known.find((one) => one.fingerprint === fingerprint && one.requirement === requirement);
    return { fingerprint, requirement, reason, owner, firstSeen: before?.firstSeen ?? seen, expires };
  });
}

function expiryOf(text: string | undefined): string {
  const today = new Date();
  if (text === undefined) return new Date(today.getTime() + usual * day).toISOString().slice(0, 10);
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  if (real && text >= today.toISOString().slice(0, 10)) return text;
  const what = real ? 'is past' : 'is not a date for --expires';
  throw new UsageError(`"${text}" ${what}.`, 'Write a day to come, such as 2030-01-31.');
}

function words(text: string, flag: string): string {
  if (text.trim() !== '') return text.trim();
  throw new UsageError(`The value of ${flag} is empty.`, 'Say it in a few words.');
}
