import { createColors } from 'picocolors';
import { truncate } from '../../client/http/exchange.ts';
import type { LintLevel } from '../../spec/lint/finding.ts';
import type { OverlayAction } from '../../spec/overlay/document.ts';
import { printable } from '../text/plain-text.ts';
import type { LintEntry, LintReport } from './report.ts';

/** So many flaws of one rule are told one by one; the others are counted. */
const mostTold = 12;

/** The longest value of an update that is shown, in characters. */
const longestUpdate = 160;

/** The flaws of a contract for people, the gravest first, and where there are flaws what to do next. */
export function renderLintText(report: LintReport, { color }: { readonly color: boolean }): string {
  const colors = createColors(color);
  const paint: Readonly<Record<LintLevel, (text: string) => string>> = {
    error: colors.red,
    warning: colors.yellow,
    note: colors.dim,
  };
  const groups = (['error', 'warning', 'note'] as const).flatMap((level) => {
    const found = report.findings.filter((finding) => finding.level === level);
    return [...Map.groupBy(found, ({ rule }) => rule)];
  });
  const blocks = groups.map(([rule, all]) => {
    const [{ level } = { level: 'note' as const }] = all;
    const head = `${paint[level](level)} ${colors.bold(rule)}`;
    const told = all.slice(0, mostTold).flatMap((finding) => entryLines(finding));
    const rest = all.length > mostTold ? [`  and ${all.length - mostTold} more`] : [];
    return [head, ...told, ...rest].join('\n');
  });
  const { source, title, version } = report.contract;
  const head = `${source}${title === '' ? '' : `: ${title} ${version}`}`;
  return `${printable([head, ...blocks, summaryOf(report)].join('\n\n'))}\n`;
}

function entryLines({ line, mend, pointer, says }: LintEntry): readonly string[] {
  return [
    `  line ${line}: ${says}`,
    `    at    ${pointer}`,
    ...mend.map((action) => `    mend  ${actionText(action)}`),
  ];
}

/** An action in one line. */
export function actionText({ remove, target, update }: OverlayAction): string {
  return remove === true
    ? `remove ${target}`
    : `update ${target} with ${truncate(JSON.stringify(update), longestUpdate)}`;
}

function summaryOf({ findings, totals: { error, note, warning } }: LintReport): string {
  if (findings.length === 0) return 'clean: no rule finds anything';
  const counts = [counted(error, 'error'), counted(warning, 'warning'), counted(note, 'note')].join(', ');
  const open = findings.filter(({ mend }) => mend.length === 0).length;
  const mended = open === 0 ? 'all of it' : `all but ${open} of it`;
  const next = '--fix FILE writes the overlay that mends';
  return `${counts}\n${next} ${mended}; tokenproof explain RULE tells more of a rule`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
