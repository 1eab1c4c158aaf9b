import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readReport, SavedReportError } from '../../reports/report/read.ts';
import { type Digest, digestOf, type SkippedFile } from '../../reports/trend/digest.ts';
import { trendRenderers } from '../../reports/trend/index.ts';
import { renderTrendText } from '../../reports/trend/text.ts';
import { trendOf } from '../../reports/trend/trend.ts';
import { documents, writeDocuments } from '../documents.ts';
import { UsageError } from '../usage-error.ts';

/** The flags of `trend` as they were written. */
export interface TrendFlags {
  readonly report?: readonly string[];
}

/** The command `trend`: the reports in a folder over time; gives them in short. Throws UsageError. */
export function trend(folder: string, { report = [] }: TrendFlags): string {
  const read = reportsIn(folder).map((file) => digestIn(folder, file));
  const digests = read.filter((one): one is Digest => 'run' in one);
  const skipped = read.filter((one): one is SkippedFile => 'reason' in one);
  if (digests.length === 0) {
    const [{ file, reason } = { file: '', reason: '' }] = skipped;
    const why = skipped.length === 0 ? 'it holds no file named .json' : `${file}: ${reason}`;
    const cure = 'Save reports there with --report json=….';
    throw new UsageError(`There is no report in ${folder}: ${why.replace(/\.$/, '')}.`, cure, 'NO_REPORTS');
  }
  const outputs = documents(report, trendRenderers);
  const all = trendOf(digests, skipped);
  writeDocuments(all, outputs);
  return renderTrendText(all);
}

function reportsIn(folder: string): readonly string[] {
  try {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return files.filter((file) => file.toLowerCase().endsWith('.json')).toSorted();
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    const sentence = `The folder ${folder} cannot be read (${reason}).`;
    throw new UsageError(sentence, 'Give a folder of reports in JSON.', 'FOLDER_UNREADABLE', { cause });
  }
}

function digestIn(folder: string, file: string): Digest | SkippedFile {
  try {
    return digestOf(file, readReport(join(folder, file)));
  } catch (error) {
    if (error instanceof SavedReportError) return { file, reason: error.message };
    throw error;
  }
}
