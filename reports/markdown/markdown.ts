import { truncate } from '../../client/http/exchange.ts';
import { standingOf, standings } from '../baseline/acceptance.ts';
import { baselineLines, baselineTally } from '../baseline/lines.ts';
import { causesIn, tallyOf } from '../causes/index.ts';
import { type LatticeTally, latticeRows } from '../report/lattice.ts';
import type { Report } from '../report/report.ts';
import { judgedInPart, type Reason, skippedByReason } from '../text/by-reason.ts';
import { measuredLines } from '../text/measured.ts';
import { counted } from '../text/plain-text.ts';
import { verdictSentence } from '../text/verdict.ts';
import { foldCauses } from './causes.ts';
import { codeSpan, folded, html } from './escaping.ts';

/** The longest document, in UTF-16 code units: GitHub refuses a comment of more than 65,536 characters. */
const longest = 65_000;
/** The longest fact about a run or a reason for skipping, in characters. */
const longestFact = 200;
/** The most leftovers that are named. */
const mostLeftovers = 20;

const gap = '\n\n';

/**
 * The report for a comment on a pull request or the summary of a CI step: the verdict, a table of the families, and
 * the failures folded under their causes, the gravest first. Failures that do not fit are counted instead, so that none is cut.
 */
export function renderMarkdown(report: Report): string {
  const notices = (report.run.notices ?? []).map((notice) => html(notice));
  const told = report.results.filter((result) => standingOf(result, report.baseline) !== 'accepted');
  const groups = causesIn({ results: told });
  const tally = groups.length === 0 ? [] : [`**${tallyOf(groups)}**`];
  const head = [`## ${verdictSentence(report)}`, circumstances(report), ...notices, families(report), ...tally];
  const foot = [
    lattice(report),
    known(report),
    baseline(report),
    measured(report),
    byReason('Judged in part', judgedInPart(report.results)),
    byReason(`${report.totals.skipped} skipped`, skippedByReason(report.results)),
    leftBehind(report),
  ].filter((section) => section !== '');
  const failures = foldCauses(groups, told, report.run);
  const fixed = [...head, leftOut(failures.length), ...foot].join(gap).length + 1;
  const shown = fitting(failures, longest - fixed);
  const more = failures.length - shown.length;
  return `${[...head, ...shown, ...(more === 0 ? [] : [leftOut(more)]), ...foot].join(gap)}\n`;
}

/** The blocks that fit into a number of characters together, each of them whole. */
function fitting(blocks: readonly string[], room: number): readonly string[] {
  let left = room;
  return blocks.filter((block) => {
    const fits = block.length + gap.length <= left;
    if (fits) left -= block.length + gap.length;
    return fits;
  });
}

function leftOut(count: number): string {
  return `${counted(count, 'more failure')} did not fit here; the other forms of the report show all of them.`;
}

function circumstances({ run }: Report): string {
  const { contract, target, tool } = run;
  const server = target.server === null ? '' : `, ${fact(target.server)}`;
  return [
    `${tool.name} ${tool.version} judged ${fact(target.url)} (${target.kind}${server})`,
    `by the profile ${fact(run.profile)} and the contract ${fact(`${contract.title} ${contract.version}`)}`,
    `with seed ${run.seed}: ${counted(run.requests, 'request')} in ${(run.durationMs / 1000).toFixed(1)} seconds.`,
  ].join('\n');
}

function fact(text: string): string {
  return codeSpan(truncate(text, longestFact));
}

function families({ results, baseline }: Report): string {
  const columns = standings.filter((standing) => standing !== 'accepted' || baseline !== null);
  const rows = Object.entries(Object.groupBy(results, ({ family }) => family)).map(([family, members = []]) => {
    const stands = members.map((result) => standingOf(result, baseline));
    const ended = columns.map((column) => stands.filter((standing) => standing === column).length);
    return row([family, ...ended]);
  });
  return [row(['family', ...columns]), row(['---', ...columns.map(() => '---:')]), ...rows].join('\n');
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`;
}

function known({ known: summary }: Report): string {
  if (summary === null) return '';
  const missed = summary.stale.map(
    ({ deviation, requirement }) => `- ${fact(deviation)} did not show; ${codeSpan(requirement)} holds`,
  );
  const told = summary.shown.map(({ deviation, says }) => `- ${fact(deviation)}: ${fact(says)}`);
  const release = html(summary.release);
  const title = `${counted(summary.shown.length, 'known deviation')} of ${release}, ${summary.stale.length} stale`;
  return folded(title, [...missed, ...told].join('\n'));
}

function baseline({ baseline: summary }: Report): string {
  if (summary === null) return '';
  return folded(
    `Baseline: ${baselineTally(summary)}`,
    baselineLines(summary)
      .map((line) => `- ${fact(line)}`)
      .join('\n'),
  );
}

/** What of the permission lattice was tried, for every type. */
function lattice(report: Report): string {
  const rows = latticeRows(report);
  if (rows.length === 0) return '';
  const numbers = ({ allow, deny, untried }: LatticeTally) => [allow, deny, untried];
  const titles = ['read', 'write'].flatMap((action) =>
    ['allowed', 'denied', 'untried'].map((one) => `${action} ${one}`),
  );
  const lines = rows.map(({ types, read, write }) => row([types, ...numbers(read), ...numbers(write)]));
  const table = [row(['type', ...titles]), row(['---', ...titles.map(() => '---:')]), ...lines].join('\n');
  return folded(`${counted(report.coverage.lattice.length, 'cell')} of the permission lattice tried`, table);
}

function measured(report: Report): string {
  const lines = measuredLines(report, false).map((line) => `- ${fact(line)}`);
  return lines.length === 0 ? '' : folded('Measured', lines.join('\n'));
}

function byReason(title: string, reasons: readonly Reason[]): string {
  const lines = reasons.map(({ why, requirements }) => {
    const names = requirements.map((requirement) => `\`${requirement}\``).join(', ');
    return `- ${fact(why)}: ${names}`;
  });
  return lines.length === 0 ? '' : folded(title, lines.join('\n'));
}

function leftBehind({ run: { leftovers } }: Report): string {
  const more = leftovers.length - mostLeftovers;
  const lines = leftovers.slice(0, mostLeftovers).map((leftover) => `- ${fact(leftover)}`);
  const rest = more > 0 ? [`- ${more} more`] : [];
  return leftovers.length === 0 ? '' : ['**Left behind on the target**', [...lines, ...rest].join('\n')].join(gap);
}
