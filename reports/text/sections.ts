import { standingOf } from '../baseline/acceptance.ts';
import { baselineLines, baselineTally } from '../baseline/lines.ts';
import { type LatticeTally, shortLatticeRows } from '../report/lattice.ts';
import type { Report, Verdict } from '../report/report.ts';
import type { Result } from '../report/result.ts';
import type { Reason } from './by-reason.ts';
import type { Style } from './failure.ts';
import { measuredLines } from './measured.ts';
import { counted, indent, labelled, oneLine, printable, wrap } from './plain-text.ts';
import { tally, verdictSentence } from './verdict.ts';

/** Whom a run judged, and how. */
export function head({ run }: Report, { verbose }: Style): string {
  const { contract, target } = run;
  const ways = target.replicas === undefined ? null : counted(target.replicas.length, 'replica');
  const server = [target.kind, target.server, ways].filter((one) => one !== null).join(', ');
  const title = `contract ${contract.title} ${contract.version}`;
  const first = printable(`${target.url} (${server}), profile ${run.profile}, ${title}, seed ${run.seed}`);
  const notices = (run.notices ?? []).map((notice) => wrap(printable(notice)));
  if (!verbose) return [first, ...notices].join('\n');
  return [
    first,
    ...notices,
    labelled('tool', [
      `${run.tool.name} ${run.tool.version}, started ${run.startedAt}, ${counted(run.cases, 'case')} each`,
    ]),
    labelled('contract', [contract.source, contract.digest, ...contract.corrections]),
    labelled('principals', [run.principals.join(', ')]),
  ].join('\n');
}

/** How each family stands, a line each. */
export function families({ results, baseline }: Report, style: Style): string {
  const groups = Object.entries(Object.groupBy(results, ({ family }) => family));
  const width = Math.max(0, ...groups.map(([family]) => family.length)) + 2;
  const lines = groups.map(([family, members = []]) => {
    const line = `${mark(members, baseline, style)}  ${family.padEnd(width)}${tally(members, baseline)}`;
    return style.verbose ? [line, ...members.flatMap(heldLine)].join('\n') : line;
  });
  return lines.join('\n');
}

/** How much of the permission lattice was tried, by type and action. */
export function permissions(report: Report): string {
  const rows = shortLatticeRows(report);
  if (rows.length === 0) return '';
  const titles = ['read: allowed', 'denied', 'untried', 'write: allowed', 'denied', 'untried'];
  const line = (label: string, cells: readonly (string | number)[]) =>
    [label.padEnd(18), ...cells.map((cell, index) => String(cell).padStart((titles[index] ?? '').length + 2))].join('');
  const numbers = ({ allow, deny, untried }: LatticeTally) => [allow, deny, untried];
  const lines = rows.map(({ types, read, write }) => line(`  ${types}`, [...numbers(read), ...numbers(write)]));
  return [line('Permissions tried', titles), ...lines].join('\n');
}

/** The worst that befell a family, in one word of equal width. */
function mark(results: readonly Result[], baseline: Report['baseline'], { colors }: Style): string {
  const ended = new Set(results.map((result) => standingOf(result, baseline)));
  if (ended.has('broken')) return colors.red('FAIL');
  if (ended.has('error') || ended.has('flaky')) return colors.yellow('????');
  return ended.has('held') || ended.has('known') || ended.has('accepted') ? colors.green('pass') : colors.dim('skip');
}

function heldLine({ outcome, requests, requirement }: Result): readonly string[] {
  if (outcome.status !== 'held') return [];
  return [`        ${requirement}: ${counted(outcome.runs, 'case')}, ${counted(requests, 'request')}`];
}

/** Known deviations, apart from what is broken: those that showed, and those that did not. */
export function known({ known: summary }: Report): string {
  if (summary === null) return '';
  const { release, shown, stale } = summary;
  const told = shown.map((one) => `  ${one.deviation}: ${one.says} (${one.source}; ${counted(one.times, 'time')})`);
  const missed = stale.map((one) => `  ${one.deviation} did not show; ${one.requirement} holds. Remove it.`);
  return [
    printable(`Known of ${release}: ${counted(shown.length, 'deviation')}, ${stale.length} stale`),
    ...[...missed, ...told].map(printable),
  ].join('\n');
}

/** The accepted findings: those that no longer count first. */
export function baseline({ baseline: summary }: Report): string {
  if (summary === null) return '';
  const lines = baselineLines(summary).map((line) => `  ${printable(line)}`);
  return [`Baseline ${printable(summary.source)}: ${baselineTally(summary)}`, ...lines].join('\n');
}

/** What was measured. */
export function measured(report: Report, { verbose }: Style): string {
  const lines = measuredLines(report, verbose).map((line) => indent(oneLine(line), 2));
  return lines.length === 0 ? '' : ['Measured', ...lines].join('\n');
}

/** Requirements that ended alike, by the reason. */
export function reasons(title: string, groups: readonly Reason[]): string {
  const lines = groups.map(
    ({ why, requirements }) => `${indent(wrap(why), 2)}\n${indent(wrap(requirements.join(', '), 92), 4)}`,
  );
  return groups.length === 0 ? '' : [title, ...lines].join('\n');
}

/** The most requirements that are named where they are counted else. */
const named = 8;

/** How many requirements ended for which reason, a line each; with `names`, a few of them are named instead. */
export function reasonCounts(title: string, groups: readonly Reason[], columns: number, names = false): string {
  const lines = groups.map(({ why, requirements }) => {
    const few = names && requirements.length <= named;
    const told = indent(wrap(few ? why : `${requirements.length} ${why}`, columns - 2), 2);
    return few ? `${told}\n${indent(wrap(requirements.join(', '), columns - 4), 4)}` : told;
  });
  return groups.length === 0 ? '' : [title, ...lines].join('\n');
}

/** The sum of a run. */
export function foot(report: Report, { colors }: Style): string {
  const { results, run, totals } = report;
  const colorOf: Readonly<Record<Verdict, (text: string) => string>> = {
    conforms: colors.green,
    violates: colors.red,
    inconclusive: colors.yellow,
  };
  const spent = `${counted(run.requests, 'request')} in ${(run.durationMs / 1000).toFixed(1)} seconds`;
  return [
    `${counted(totals.requirements, 'requirement')}: ${tally(results, report.baseline)}`,
    colors.bold(colorOf[report.verdict](verdictSentence(report))),
    spent,
    `${counted(run.secrets.tracked, 'secret')} tracked, masked in ${counted(run.secrets.masked, 'place')}`,
    ...(run.leftovers.length === 0 ? [] : [labelled('left behind', run.leftovers)]),
  ].join('\n');
}
