import { normalize, sep } from 'node:path';
import type { LintLevel } from '../../spec/lint/finding.ts';
import { isUrl } from '../../spec/loader/read.ts';
import { builtInName } from '../sarif/contract-lines.ts';
import { oneLine } from '../text/plain-text.ts';
import type { LintReport } from './report.ts';

const severities = { error: 'error', warning: 'warning', note: 'notice' } as const satisfies Readonly<
  Record<LintLevel, string>
>;

/** The flaws as commands of a GitHub Actions runner, which it shows at their lines (GitHub documentation, "Workflow commands"). */
export function renderLintAnnotations({ contract, findings }: LintReport): string {
  const file = fileOf(contract.source);
  const lines = findings.map(({ level, line, rule, says }) => {
    const place = file === null ? '' : `file=${property(file)},line=${line},`;
    return `::${severities[level]} ${place}title=${property(rule)}::${escaped(says)}\n`;
  });
  return lines.join('');
}

/** A document that is no file of the repository has no line in it. */
function fileOf(source: string): string | null {
  if (isUrl(source) || builtInName(source) !== null) return null;
  return normalize(source).split(sep).join('/');
}

/** What the runner reads as the text itself (actions/toolkit, `packages/core/src/command.ts`). */
function escaped(text: string): string {
  return oneLine(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
