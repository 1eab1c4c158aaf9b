import { stringify } from 'yaml';
import { renderLintAnnotations } from '../../reports/lint/annotations.ts';
import { lintRenderers } from '../../reports/lint/index.ts';
import { type LintReport, lintReportOf } from '../../reports/lint/report.ts';
import { renderLintText } from '../../reports/lint/text.ts';
import { lintLevels } from '../../spec/lint/finding.ts';
import { lintContract, mendingOverlay } from '../../spec/lint/load.ts';
import type { Overlay } from '../../spec/overlay/document.ts';
import type { CommandContext } from '../context.ts';
import { documents, writeDocuments } from '../documents.ts';
import { exitCodes } from '../exit.ts';
import { checkWritable, replaceFile } from '../files.ts';
import { namedContract } from '../target/named-contract.ts';
import { UsageError } from '../usage-error.ts';
import { version } from '../version.ts';
import type { LintFlags } from './flags.ts';

/** The command `lint`: tells what a contract must not have; gives the exit code. Throws UsageError and ContractError. */
export async function lint(named: string, flags: LintFlags, context: CommandContext): Promise<number> {
  const { stdout, stderr, environment } = context;
  const failing = levelsFailing(flags.failOn);
  const { fix, overlay: overlays = [] } = flags;
  if (fix !== undefined) checkWritable([fix]);
  const outputs = documents(flags.report ?? [], lintRenderers);
  const { source, shown } = namedContract(named);
  const linted = await lintContract(source, overlays);
  for (const target of linted.idle) stderr.write(`tokenproof: An overlay selects nothing with ${target}.\n`);
  const report = lintReportOf(linted, shown, version);
  const color = stdout.isTTY === true && environment.NO_COLOR === undefined;
  stdout.write(renderLintText(report, { color }));
  if (flags.annotate) stdout.write(renderLintAnnotations(report));
  writeDocuments(report, outputs);
  if (fix !== undefined) writeFix(fix, linted.mend.length === 0 ? null : mendingOverlay(linted), stderr);
  return fails(report, failing) ? exitCodes.violates : exitCodes.conforms;
}

/** Writes the overlay; an overlay has one action at least, so there is none where nothing is to mend. */
function writeFix(path: string, overlay: Overlay | null, stderr: NodeJS.WriteStream): void {
  if (overlay === null) {
    stderr.write(`tokenproof: There is nothing to mend, so ${path} is not written.\n`);
    return;
  }
  replaceFile(path, overlayText(overlay, path));
}

/** An overlay as text: in JSON where the name of its file says so, else in YAML. */
export function overlayText(overlay: Overlay, path: string): string {
  return path.endsWith('.json')
    ? `${JSON.stringify(overlay, undefined, 2)}\n`
    : stringify(overlay, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** The levels that fail. Throws UsageError. */
function levelsFailing(text = 'error'): readonly string[] {
  if (text === 'never') return [];
  const place = (lintLevels as readonly string[]).indexOf(text);
  if (place >= 0) return lintLevels.slice(0, place + 1);
  throw new UsageError(
    `There is no level "${text}".`,
    `Use one of ${lintLevels.join(', ')} or never.`,
    'UNKNOWN_LEVEL',
  );
}

function fails({ findings }: LintReport, levels: readonly string[]): boolean {
  return findings.some(({ level }) => levels.includes(level));
}
