import { createColors } from 'picocolors';
import { standingOf } from '../baseline/acceptance.ts';
import type { Report } from '../report/report.ts';
import type { Result } from '../report/result.ts';
import { bySeverity } from '../report/severity.ts';
import { judgedInPart, type Reason, skippedByReason, unjudgedByReason } from './by-reason.ts';
import { type FoldedStyle, renderCauses } from './causes.ts';
import { renderFailure } from './failure.ts';
import { lostPromises } from './lost.ts';
import { fitted, wrap } from './plain-text.ts';
import { baseline, families, foot, head, known, measured, permissions, reasonCounts, reasons } from './sections.ts';
/** How a report is written for people. `verbose` shows whole bodies and what held. */
export interface TextOptions {
  readonly color: boolean;
  readonly verbose?: boolean;
  /** Causes in the place of findings, and what was not judged as a count; everything unless given. */
  readonly folded?: Folding;
}

/** How a folded text is laid out. */
export interface Folding {
  /** The columns that lines are wrapped to. */
  readonly columns: number;
  /** What is typed to start the tool, such as `npx tokenproof`. */
  readonly program: string;
  /** Whether no line may be longer, be it a command, which is broken with backslashes. */
  readonly strictly?: boolean;
}

/** The report for people: whom it judged, each family, each failure with its evidence, the verdict. */
export function renderText(report: Report, { color, verbose = false, folded }: TextOptions): string {
  const style = { colors: createColors(color), verbose };
  const { results, run } = report;
  const unjudged = unjudgedByReason(results);
  const elsewhere = new Set(unjudged.flatMap(({ requirements }) => requirements));
  const told = results.filter((result) => standingOf(result, report.baseline) !== 'accepted');
  const alone = told.filter(({ requirement }) => !elsewhere.has(requirement));
  if (folded !== undefined) return renderFolded(report, alone, unjudged, { ...style, ...folded });
  const failures = alone.toSorted(bySeverity).map((result) => renderFailure(result, run, style));
  const sections = [
    head(report, style),
    lostPromises(report, style),
    families(report, style),
    permissions(report),
    ...failures,
    known(report),
    baseline(report),
    measured(report, style),
    reasons('Judged in part', judgedInPart(results)),
    reasons('Skipped', skippedByReason(results)),
    reasons('Not judged', unjudged),
    foot(report, style),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

/** The report on a few screens: what broke by its causes, and counts of the rest. */
function renderFolded(
  report: Report,
  alone: readonly Result[],
  unjudged: readonly Reason[],
  style: FoldedStyle,
): string {
  const errors = alone
    .filter(({ outcome }) => outcome.status === 'error')
    .map((one) => renderFailure(one, report.run, style));
  const unnamed = report.totals.skipped + unjudged.flatMap(({ requirements }) => requirements).length > 0;
  const skipped = unnamed ? ['what was not judged by name'] : [];
  const hidden = [...skipped, 'every finding', 'what was tried'].join(', ');
  const sections = [
    head(report, style),
    lostPromises(report, style),
    families(report, style),
    ...renderCauses(report, (result) => alone.includes(result), style),
    ...errors,
    known(report),
    baseline(report),
    measured(report, style),
    reasonCounts('Judged in part', judgedInPart(report.results), style.columns),
    reasonCounts('Skipped', skippedByReason(report.results), style.columns),
    reasonCounts('Not judged', unjudged, style.columns, true),
    foot(report, style),
    style.colors.dim(wrap(`--verbose shows ${hidden}; tokenproof explain REQUIREMENT tells more`, style.columns)),
  ];
  const text = `${sections.filter((section) => section !== '').join('\n\n')}\n`;
  return style.strictly ? fitted(text, style.columns) : text;
}
