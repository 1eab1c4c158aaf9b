import { type Exchange, pathAndQuery } from '../../client/http/exchange.ts';
import { namesIn } from '../../client/redaction/names.ts';
import type { CauseSeverity } from '../causes/cause.ts';
import { type CauseGroup, causesIn } from '../causes/causes.ts';
import { tallyOf } from '../causes/tally.ts';
import type { Found } from '../report/findings.ts';
import type { Report } from '../report/report.ts';
import type { Result } from '../report/result.ts';
import { bindingOf } from '../report/severity.ts';
import { replayCommand } from '../reproduction/replay-command.ts';
import { differenceLines } from './difference.ts';
import type { Style } from './failure.ts';
import { counted, indent, oneLine, wrap } from './plain-text.ts';

/** The requests of a sequence that are shown: the last ones. */
const shown = 3;

/** How many others of a cause are named. */
const named = 4;

/** How the causes of a report are written. */
export interface FoldedStyle extends Style {
  /** The columns that lines are wrapped to. */
  readonly columns: number;
  /** What is typed to start the tool, such as `npx tokenproof`. */
  readonly program: string;
  /** Whether no line may be longer, be it a command, which is broken with backslashes. */
  readonly strictly?: boolean;
}

/** The causes behind those findings of a report that `told` wants, each led by its shortest sequence, the others folded under it. */
export function renderCauses(report: Report, told: (result: Result) => boolean, style: FoldedStyle): readonly string[] {
  const groups = causesIn({ results: report.results.filter(told) });
  if (groups.length === 0) return [];
  return [
    style.colors.bold(tallyOf(groups)),
    ...groups.map((group, index) => renderCause(group, index + 1, report, style)),
    ...unsetNames(groups, report, style),
  ];
}

/** What has to be set before the commands of causes can be run: a secret that was given as it is is not shown in them. */
function unsetNames(groups: readonly CauseGroup[], { run }: Report, { columns }: FoldedStyle): readonly string[] {
  const [group] = groups;
  const names = group === undefined ? [] : namesIn(replayCommand(run, group.members[0].finding));
  if (names.length === 0) return [];
  const variables = names.map((name) => name.slice(1)).join(', ');
  return [wrap(`Set ${variables} in your shell before you run these lines: what was given is not shown.`, columns)];
}

/** A command broken between words so that a shell reads it as one, and no line but one of a single word is too long. */
function brokenCommand(command: string, width: number): string {
  const words = command.match(/(?:\$'(?:[^'\\]|\\.)*'|'[^']*'|"[^"]*"|\\.|[^\s'"\\])+/g) ?? [];
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line === undefined || line.length + word.length + 3 > width)
      lines.push(line === undefined ? word : `  ${word}`);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return indent(lines.join(' \\\n'), 4);
}

function renderCause({ cause, members }: CauseGroup, number: number, { run }: Report, style: FoldedStyle): string {
  const { colors, columns, program, strictly = false } = style;
  const [{ finding, result }, ...others] = members;
  const head = indent(wrap(`${cause.severity.toUpperCase()} ${cause.says}`, columns - 4), 4).trimStart();
  const [word = '', ...rest] = head.split(' ');
  const title = `${String(number).padStart(2)}. ${colorOf(cause.severity, colors)(word)} ${colors.bold(rest.join(' '))}`;
  const prose = (text: string): string => indent(wrap(text, columns - 4), 4);
  const line = (text: string): string => indent(truncatedTo(oneLine(text), columns - 4), 4);
  const command = replayCommand(run, finding).replace(/^tokenproof/, program);
  return [
    title,
    prose(`${result.outcome.status.toUpperCase()} ${result.requirement} (${bindingOf(result)})${besides(others)}`),
    ...differenceLines(finding, Math.max(24, Math.floor(columns / 2) - 16))
      .slice(0, 1)
      .map(prose),
    ...sequence(finding.exchanges).map((text) => colors.dim(line(text))),
    prose(`mend: ${cause.mend}`),
    strictly ? brokenCommand(command, columns - 4) : indent(command, 4),
  ].join('\n');
}

function besides(others: readonly Found[]): string {
  if (others.length === 0) return '';
  const names = others.slice(0, named).map(({ result }) => result.requirement);
  const more = others.length > named ? `, ${others.length - named} more` : '';
  return `; also ${names.join(', ')}${more}`;
}

/** The last requests of a sequence, a line each, and how many stand before them. */
function sequence(exchanges: readonly Exchange[]): readonly string[] {
  const last = exchanges.slice(-shown);
  const before = exchanges.length - last.length;
  return last.map(({ answer, as, draft }, index) => {
    const after = index === 0 && before > 0 ? ` (after ${counted(before, 'request')})` : '';
    return `${before + index + 1}. ${as} ${draft.method} ${pathAndQuery(draft)} -> ${answer.status}${after}`;
  });
}

function truncatedTo(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = text.slice(-Math.floor(limit / 3));
  return `${text.slice(0, limit - end.length - 1)}…${end}`;
}

function colorOf(severity: CauseSeverity, colors: Style['colors']): (text: string) => string {
  if (severity === 'critical' || severity === 'high') return colors.red;
  return severity === 'medium' ? colors.yellow : colors.dim;
}
