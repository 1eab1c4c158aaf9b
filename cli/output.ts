import { resolve } from 'node:path';
import type { Secrets } from '../client/redaction/secrets.ts';
import { formats, isFolderFormat, type ReportFormat } from '../reports/forms/formats.ts';
import type { Report } from '../reports/report/report.ts';
import type { CommandContext } from './context.ts';
import { checkFolder, checkWritable, replaceFile, standardOutput, writeFolder } from './files.ts';
import { SecretShownError } from './secret-shown-error.ts';
import { UsageError } from './usage-error.ts';
import { formAndPath } from './values.ts';

/** A report to write: its form, and its file or folder. */
export interface Output {
  readonly format: ReportFormat;
  readonly path: string;
}

/** The outputs that texts such as `json=out.json` ask a flag for. Throws UsageError. */
export function outputs(texts: readonly string[], flag = '--report'): readonly Output[] {
  const all = texts.map((text): Output => formAndPath(text, formats, flag));
  demandDistinct(all, flag);
  return all;
}

/** Each report has a place of its own, and standard output takes one that is a text. */
export function demandDistinct(all: readonly Output[], flag: string): void {
  const places = all.map(({ path }) => (path === standardOutput ? path : resolve(path)));
  const twice = places.find((place, index) => places.indexOf(place) !== index);
  if (twice !== undefined)
    throw new UsageError(`Two reports for ${flag} go to ${twice}.`, 'Give each a path of its own.');
  const folder = all.find(({ format, path }) => path === standardOutput && isFolderFormat(format));
  if (folder !== undefined)
    throw new UsageError(`The report ${folder.format} is a folder of files.`, 'Give the path of a folder.');
}

/** Makes sure that every output can be written. Throws UsageError; leaves nothing new. */
export function checkOutputs(all: readonly Output[]): void {
  for (const { format, path } of all) {
    if (path === standardOutput) continue;
    if (isFolderFormat(format)) checkFolder(path);
    else checkWritable([path]);
  }
}

/**
 * Writes a report in every form that is asked for, save for those that still hold a secret.
 * Rejects with UsageError where a file cannot be written, and SecretShownError where one was not.
 */
export async function writeReports(
  report: Report,
  all: readonly Output[],
  secrets: Secrets,
  context: Pick<CommandContext, 'stdout' | 'command'>,
): Promise<void> {
  if (all.length === 0) return;
  const { folderRenderers, renderers } = await import('../reports/forms/index.ts');
  const withheld = all.filter(({ format, path }) => {
    const files = isFolderFormat(format)
      ? folderRenderers[format](report)
      : [{ name: '', text: renderers[format](report) }];
    if (files.some(({ text }) => secrets.heldIn(text).length > 0)) return true;
    if (isFolderFormat(format)) writeFolder(path, files);
    else for (const { text } of files) writeText({ format, path }, text, context);
    return false;
  });
  if (withheld.length > 0) throw new SecretShownError(withheld.map(({ path }) => path));
}

function writeText(
  { format, path }: Output,
  text: string,
  { stdout, command }: Pick<CommandContext, 'stdout' | 'command'>,
): void {
  if (path !== standardOutput) replaceFile(path, text);
  else if (format === 'github') command(text);
  else stdout.write(text);
}
