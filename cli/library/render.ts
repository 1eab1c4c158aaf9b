import {
  type FolderFormat,
  formats,
  isFolderFormat,
  isReportFormat,
  type TextFormat,
} from '../../reports/forms/formats.ts';
import { folderRenderers, renderers } from '../../reports/forms/index.ts';
import type { NamedFile } from '../../reports/forms/named-file.ts';
import type { Report } from '../../reports/report/report.ts';
import { UsageError } from '../usage-error.ts';

/**
 * A report in one of the forms of `--report`, without color: the text of a document, or the files of a folder. Writes nothing.
 *
 * @throws UsageError where there is no such form.
 * @example
 * writeFileSync('report.html', render(readReport('report.json'), 'html'));
 */
export function render(report: Report, format?: TextFormat): string;
/** The files of a folder, one for each finding. */
export function render(report: Report, format: FolderFormat): readonly NamedFile[];
export function render(report: Report, format: string = 'text'): string | readonly NamedFile[] {
  if (!isReportFormat(format)) {
    const cure = `Use one of ${formats.join(', ')}.`;
    throw new UsageError(`There is no form "${format}" of the report.`, cure, 'UNKNOWN_FORMAT');
  }
  return isFolderFormat(format) ? folderRenderers[format](report) : renderers[format](report);
}
