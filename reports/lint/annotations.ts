import type { LintLevel } from '../../spec/lint/finding.ts';
import { type AnnotationLevel, annotation } from '../annotations/command.ts';
import { fileOf } from '../sarif/place.ts';
import type { LintReport } from './report.ts';

const severities = { error: 'error', warning: 'warning', note: 'notice' } as const satisfies Readonly<
  Record<LintLevel, AnnotationLevel>
>;

/** The flaws as commands of a GitHub Actions runner, which it shows at their lines (GitHub documentation, "Workflow commands"). */
export function renderLintAnnotations({ contract, findings }: LintReport): string {
  const file = fileOf(contract.source);
  const lines = findings.map(({ level, line, rule, says }) =>
    annotation(severities[level], { ...(file === null ? {} : { file, line }), title: rule }, [says]),
  );
  return lines.join('');
}
