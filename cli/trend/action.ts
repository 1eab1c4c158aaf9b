import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readReport, SavedReportError } from '../../reports/report/read.ts';
import { type Digest, digestOf, type SkippedFile } from '../../reports/trend/digest.ts';
import { trendRenderers } from '../../reports/trend/index.ts';
import { renderTrendText } from '../../reports/trend/text.ts';
import { trendOf } from '../../reports/trend/trend.ts';
import type { CommandContext } from '../context.ts';
import { documents, writeDocuments } from '../documents.ts';
import { exitCodes } from '../exit.ts';
import { UsageError } from '../usage-error.ts';
import type { TrendFlags } from './flags.ts';

/** The command `trend`: prints the reports in a folder over time, in short; gives the exit code. Throws UsageError. */
export function trend(folder: string, { report = [] }: TrendFlags, { stdout }: CommandContext): number {
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
  stdout.write(renderTrendText(all));
  return exitCodes.conforms;
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
