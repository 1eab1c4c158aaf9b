import { formats, isFolderFormat, isReportFormat, type ReportFormat } from '../reports/forms/formats.ts';
import { folderRenderers, renderers } from '../reports/forms/index.ts';
import type { Report } from '../reports/report/report.ts';
import { checkFolder, checkWritable, replaceFile, writeFolder } from './files.ts';
import { UsageError } from './usage-error.ts';

/** A report to write: its form, and its file or folder. */
export interface Output {
  readonly format: ReportFormat;
  readonly path: string;
}

/** Takes the secrets out of a text before it is written. */
export type Mask = (text: string) => string;

/** The outputs that texts such as `json=out.json` ask a flag for. Throws UsageError. */
export function outputs(texts: readonly string[], flag = '--report'): readonly Output[] {
  return texts.map((text) => {
    const at = text.indexOf('=');
    const [format, path] = [text.slice(0, at), text.slice(at + 1)];
    if (at > 0 && path !== '' && isReportFormat(format)) return { format, path };
    throw new UsageError(
      `"${text}" is not a report for ${flag}.`,
      `Write format=path with one of ${formats.join(', ')}.`,
    );
  });
}

/** Makes sure that every output can be written. Throws UsageError; leaves nothing new. */
export function checkOutputs(all: readonly Output[]): void {
  for (const { format, path } of all) {
    if (isFolderFormat(format)) checkFolder(path);
    else checkWritable([path]);
  }
}

/** Writes a report in every form that is asked for. Throws UsageError where a file cannot be written. */
export function writeReports(report: Report, all: readonly Output[], mask: Mask = (text) => text): void {
  for (const { format, path } of all) {
    if (isFolderFormat(format))
      writeFolder(
        path,
        folderRenderers[format](report).map(({ name, text }) => ({ name, text: mask(text) })),
      );
    else replaceFile(path, mask(renderers[format](report)));
  }
}
