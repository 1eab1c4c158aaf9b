import type { createColors } from 'picocolors';
import type { Finding } from '../../engine/evidence/finding.ts';
import { cite } from '../../spec/citation.ts';
import { requirementOf } from '../../suites/catalogue.ts';
import type { Run } from '../report/report.ts';
import type { Result } from '../report/result.ts';
import { bindingOf } from '../report/severity.ts';
import { replayCommand } from '../reproduction/replay-command.ts';
import { differenceLines, placesIn } from './difference.ts';
import { indent, labelled, oneLine, printable } from './plain-text.ts';
import { renderCurls, renderSequence } from './sequence.ts';

/** The longest value of a difference that is shown whole, in characters. */
const longestValue = 60;

/** How a text is dressed. */
export interface Style {
  readonly colors: ReturnType<typeof createColors>;
  /** Whole bodies, and a line for each requirement that held. */
  readonly verbose: boolean;
  /** The columns that prose is wrapped to, where not the usual ones. */
  readonly columns?: number;
}

/**
 * What became of a requirement that did not hold: what was sent, what had to come and who says so, what came, and how
 * to see it again. Empty for one that held or was skipped.
 */
export function renderFailure(result: Result, run: Run, style: Style): string {
  const { outcome, requirement } = result;
  const { colors } = style;
  const title = printable(`${requirement} (${bindingOf(result)})`);
  switch (outcome.status) {
    case 'broken':
      return block(`${colors.red('BROKEN')} ${colors.bold(title)}`, evidence(outcome.finding, run, style));
    case 'flaky': {
      const note = labelled('flaky', ['It broke once and held when the same case was sent again.']);
      return block(`${colors.yellow('FLAKY')} ${colors.bold(title)}`, [note, ...evidence(outcome.finding, run, style)]);
    }
    case 'error': {
      const width = style.columns === undefined ? undefined : style.columns - 2;
      const lines = [
        labelled('must hold', [requirementOf(requirement).demands], width),
        labelled('error', [outcome.reason], width),
      ];
      return block(`${colors.yellow('ERROR')} ${colors.bold(title)}`, lines);
    }
    case 'held':
    case 'known':
    case 'skipped':
      return '';
  }
}

function block(title: string, lines: readonly string[]): string {
  return [title, ...lines.map((line) => indent(line, 2))].join('\n');
}

/** Where values differ, a line for each place; nothing where no values are told. */
function differenceOf(finding: Finding): readonly string[] {
  return placesIn(finding).length === 0 ? [] : [labelled('difference', differenceLines(finding, longestValue))];
}

function timelineOf({ timeline = [] }: Finding): readonly string[] {
  return timeline.length === 0 ? [] : ['timeline', indent(timeline.map(oneLine).join('\n'), 2)];
}

function evidence(finding: Finding, run: Run, { colors, verbose }: Style): readonly string[] {
  const { cites, demands, sends } = requirementOf(finding.requirement);
  return [
    labelled('we send', [sends]),
    labelled('must hold', [demands]),
    labelled('sources', cites.map(cite)),
    labelled('expected', finding.expected),
    labelled('actual', [finding.actual]),
    ...differenceOf(finding),
    ...timelineOf(finding),
    'sequence',
    indent(renderSequence(finding.exchanges, verbose), 2),
    'by hand',
    colors.dim(indent(renderCurls(finding.exchanges, run.target.url), 2)),
    'replay',
    indent(replayCommand(run, finding), 2),
    labelled('fingerprint', [finding.fingerprint]),
  ];
}
