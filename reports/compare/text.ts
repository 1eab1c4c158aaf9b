import { createColors } from 'picocolors';
import { truncate } from '../../client/http/exchange.ts';
import { cutAround } from '../../engine/evidence/difference.ts';
import { counted, indent, labelled, oneLine, wrap } from '../text/plain-text.ts';
import { causeText } from './circumstances.ts';
import type { Comparison } from './comparison.ts';
import type { Difference, Kind } from './differences.ts';
import {
  changeLine,
  comparisonSentence,
  groupsOf,
  latencyCells,
  latencyTitles,
  placeLines,
  runLine,
  statusLine,
} from './wording.ts';

/** Whether a text is dressed for a terminal. */
export interface ComparisonTextOptions {
  readonly color: boolean;
}

/** The most members of a list that are named. */
const most = 5;
/** The longest text of a server that is shown, in characters. */
const longest = 200;
/** The longest value of a difference that is shown whole, in characters. */
const longestValue = 60;

type Colors = ReturnType<typeof createColors>;

/** The comparison for people: the runs, each difference with what it comes from, latencies, the verdict. */
export function renderComparisonText(comparison: Comparison, { color }: ComparisonTextOptions): string {
  const colors = createColors(color);
  const sections = [
    head(comparison),
    ...groupsOf(comparison).map((group) => groupText(group, colors)),
    coverage(comparison),
    latencies(comparison),
    foot(comparison, colors),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function head({ base, head: later, changes }: Comparison): string {
  return [
    labelled('base', [runLine(base)]),
    labelled('head', [runLine(later)]),
    labelled('changed', changes.length === 0 ? ['nothing'] : changes.map(changeLine)),
  ].join('\n');
}

function groupText({ kind, title, members }: ReturnType<typeof groupsOf>[number], colors: Colors): string {
  const grave = kind === 'new' || kind === 'flaky';
  const lines = members.map((one) => (grave ? detail(one) : short(one)));
  return [colors.bold(colorOf(kind, colors)(`${title} (${members.length})`)), ...lines].join('\n');
}

function colorOf(kind: Kind, colors: Colors): (text: string) => string {
  if (kind === 'new' || kind === 'coverage-lost') return colors.red;
  return kind === 'flaky' || kind === 'still' ? colors.yellow : colors.green;
}

function short(difference: Difference): string {
  const { requirement, level, kind, note, causes } = difference;
  const why = kind === 'coverage-lost' && note !== null ? `${oneLine(truncate(note, longest))}; ` : '';
  return `  ${requirement} (${level}): ${statusLine(difference)}; ${why}${causeText(causes)}`;
}

function detail(difference: Difference): string {
  const { requirement, level, causes, expected, note, before, replay, fingerprint } = difference;
  const places = placeLines(difference, longestValue);
  const [due, came] = cutAround(expected ?? '', note ?? '', longest);
  const lines = [
    labelled('was', [statusLine(difference)]),
    ...(expected === null ? [] : [labelled('expected', [due])]),
    ...(note === null ? [] : [labelled(expected === null ? 'got' : 'actual', [came])]),
    ...(places.length === 0 ? [] : [labelled('difference', places)]),
    ...(before === null ? [] : [labelled('before', [truncate(before, longest)])]),
    labelled('comes from', [causeText(causes)]),
    ...(replay === null ? [] : ['replay', indent(oneLine(replay), 2)]),
    ...(fingerprint === null ? [] : [labelled('fingerprint', [fingerprint])]),
  ];
  return indent([`${requirement} (${level})`, ...lines.map((line) => indent(line, 2))].join('\n'), 2);
}

function coverage({ coverage: areas }: Comparison): string {
  const lines = areas.flatMap(({ area, gained, lost }) => [
    ...listed(`${area} gained`, gained),
    ...listed(`${area} lost`, lost),
  ]);
  return lines.length === 0 ? '' : ['Tried in one of the runs alone', ...lines].join('\n');
}

function listed(label: string, members: readonly string[]): readonly string[] {
  if (members.length === 0) return [];
  return [`  ${label} (${members.length})`, indent(wrap(few(members), 92), 4)];
}

function few(members: readonly string[]): string {
  const rest = members.length > most ? [`${members.length - most} more`] : [];
  return [...members.slice(0, most), ...rest].join(', ');
}

function latencies({ latencies: all }: Comparison): string {
  if (all.length === 0) return '';
  const rows = [latencyTitles, ...all.map(latencyCells)];
  const widths = latencyTitles.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
  return ['Latency of successful answers, medians', ...lines].join('\n');
}

function foot(comparison: Comparison, colors: Colors): string {
  const color = comparison.verdict === 'clean' ? colors.green : colors.red;
  const lines = comparison.gates
    .filter(({ by }) => by.length > 0)
    .map(({ gate, by }) => indent(wrap(`${gate}: ${few(by)}`, 94), 2));
  const differences = counted(comparison.differences.length, 'difference');
  return [differences, colors.bold(color(comparisonSentence(comparison))), ...lines].join('\n');
}
