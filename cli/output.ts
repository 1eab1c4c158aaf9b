import { closeSync, existsSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { isReportFormat, type ReportFormat, renderers } from '../reports/index.ts';
import type { Report } from '../reports/report.ts';
import { UsageError } from './usage-error.ts';

/** A report to write: its form and its file. */
export interface Output {
  readonly format: ReportFormat;
  readonly path: string;
}

/** The outputs that texts such as `json=out.json` ask for. Throws UsageError. */
export function outputs(texts: readonly string[]): readonly Output[] {
  return texts.map((text) => {
    const at = text.indexOf('=');
    const [format, path] = [text.slice(0, at), text.slice(at + 1)];
    if (at > 0 && path !== '' && isReportFormat(format)) return { format, path };
    const cure = `Write format=path with one of ${Object.keys(renderers).join(', ')}.`;
    throw new UsageError(`"${text}" is not a report for --report.`, cure);
  });
}

/** Makes sure that every output can be written. Throws UsageError; leaves no new file. */
export function checkWritable(all: readonly Output[]): void {
  for (const { path } of all) {
    const before = existsSync(path);
    try {
      closeSync(openSync(path, 'a'));
    } catch (cause) {
      throw unwritable(path, cause);
    }
    if (!before) rmSync(path);
  }
}

/** Writes a report in every form that is asked for. Throws UsageError where a file cannot be written. */
export function writeReports(report: Report, all: readonly Output[]): void {
  for (const { format, path } of all) {
    const text = renderers[format](report);
    try {
      writeFileSync(path, text);
    } catch (cause) {
      throw unwritable(path, cause);
    }
  }
}

function unwritable(path: string, cause: unknown): UsageError {
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  const sentence = `The report ${path} cannot be written (${reason}).`;
  return new UsageError(sentence, 'Give a path in a folder that may be written to.', 'REPORT_UNWRITABLE', { cause });
}
