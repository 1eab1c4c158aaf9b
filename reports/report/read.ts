import { readFileSync } from 'node:fs';
import { TokenproofError } from '../../spec/errors.ts';
import { isObject } from '../../spec/json.ts';
import type { Report } from './report.ts';
import { describeError, errorsOfReport, isReport } from './schema.ts';

/** A file that cannot be used as a saved report. */
export class SavedReportError extends TokenproofError {}

const formatVersion = 1;

/** How every report begins, spaces left out. */
const beginning = '{"formatVersion":';

/**
 * The report that was saved as JSON in a file. It may be of another version of the catalogue, and then name requirements
 * that this one does not have. Times in it are in milliseconds, sizes in bytes.
 *
 * @throws SavedReportError where the file is unreadable, empty, cut off, something else, or of a format to come.
 * @example
 * const { verdict, totals } = readReport('report.json');
 */
export function readReport(path: string): Report {
  const text = textOf(path);
  if (text.trim() === '') {
    throw new SavedReportError('REPORT_EMPTY', `The report ${path} is empty.`, 'Save it again with --report json=….');
  }
  const value = parsed(text, path);
  if (isObject(value) && isNewer(value.formatVersion)) {
    const sentence = `The report ${path} has format version ${value.formatVersion}; this tool reads ${formatVersion}.`;
    throw new SavedReportError('REPORT_NEWER', sentence, 'Use a newer tokenproof.');
  }
  if (isReport(value)) return value;
  if (!isObject(value) || value.formatVersion !== formatVersion) throw foreign(path, 'is JSON, but no report');
  const [error] = errorsOfReport();
  throw foreign(path, `does not keep the format: ${error === undefined ? 'it is wrong' : describeError(error)}`);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    const sentence = `The report ${path} cannot be read (${reason}).`;
    throw new SavedReportError('REPORT_UNREADABLE', sentence, 'Give the path of a report in JSON.', { cause });
  }
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const start = text.slice(0, 2 * beginning.length).replaceAll(/\s/g, '');
    if (!start.startsWith(beginning) && !beginning.startsWith(start)) throw foreign(path, 'is not JSON', cause);
    const sentence = `The report ${path} is cut off or damaged: it begins as a report and does not end as JSON.`;
    throw new SavedReportError('REPORT_TRUNCATED', sentence, 'Copy it again from where it was written.', { cause });
  }
}

function isNewer(version: unknown): version is number {
  return typeof version === 'number' && version > formatVersion;
}

function foreign(path: string, what: string, cause?: unknown): SavedReportError {
  const cure = 'Give a file that was written with --report json=….';
  return new SavedReportError('REPORT_FOREIGN', `The file ${path} ${what}.`, cure, { cause });
}
