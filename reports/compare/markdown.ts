import { truncate } from '../../client/http/exchange.ts';
import { cutAround } from '../../engine/evidence/difference.ts';
import { codeSpan, fenced, folded } from '../markdown/escaping.ts';
import { oneLine } from '../text/plain-text.ts';
import { causeText } from './circumstances.ts';
import type { Comparison } from './comparison.ts';
import type { Difference } from './differences.ts';
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

/** The most differences of one kind that are shown. */
const most = 40;
/** The longest text of a server that is shown, in characters. */
const longest = 200;
/** The longest value of a difference that is shown whole, in characters. */
const longestValue = 80;

/** The comparison for a comment on a pull request: the verdict, what changed, the differences, the gravest first. */
export function renderComparisonMarkdown(comparison: Comparison): string {
  const sections = [
    `## ${comparisonSentence(comparison)}`,
    circumstances(comparison),
    gates(comparison),
    ...groupsOf(comparison).map(({ kind, title, members }) => {
      const rest = members.length > most ? [`- ${members.length - most} more`] : [];
      const lines = [...members.slice(0, most).map(line), ...rest].join('\n');
      const grave = kind === 'new' || kind === 'coverage-lost';
      const heading = `${title} (${members.length})`;
      return grave ? `### ${heading}\n\n${lines}` : folded(heading, lines);
    }),
    latencies(comparison),
    coverage(comparison),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function circumstances({ base, head, changes }: Comparison): string {
  return [
    `- base: ${codeSpan(runLine(base))}`,
    `- head: ${codeSpan(runLine(head))}`,
    ...changes.map((change) => `- ${codeSpan(truncate(changeLine(change), longest))}`),
    ...(changes.length === 0 ? ['- nothing changed in the circumstances'] : []),
  ].join('\n');
}

function gates({ gates: all }: Comparison): string {
  return all.map(({ gate, by }) => `- ${by.length === 0 ? 'passed' : '**tripped**'}: ${codeSpan(gate)}`).join('\n');
}

function line(difference: Difference): string {
  const { requirement, level, causes, kind, note } = difference;
  const status = `- \`${requirement}\` (${level}): ${statusLine(difference)}`;
  if (kind === 'new' || kind === 'flaky')
    return `${[`${status}; ${causeText(causes)}`, ...evidence(difference)].join('\n\n')}\n`;
  const because = note === null ? '' : `, ${codeSpan(truncate(note, longest))}`;
  return `${status}${because}; ${causeText(causes)}`;
}

/** What had to come, what came, where they differ and how to see it again, as blocks of the item of a list. */
function evidence(difference: Difference): readonly string[] {
  const { before, expected, note, replay } = difference;
  const [due, came] = cutAround(expected ?? '', note ?? '', longest);
  const places = placeLines(difference, longestValue);
  const told = [
    ...(expected === null ? [] : [`expected:   ${oneLine(due)}`]),
    ...(note === null ? [] : [`actual:     ${oneLine(came)}`]),
    ...places.map((place) => `difference: ${place}`),
    ...(before === null ? [] : [`before:     ${oneLine(truncate(before, longest))}`]),
  ];
  const blocks = [...(told.length === 0 ? [] : [told.join('\n')]), ...(replay === null ? [] : [replay])];
  return blocks.map((block) => fenced(block).replaceAll(/^/gm, '  '));
}

function latencies({ latencies: all }: Comparison): string {
  if (all.length === 0) return '';
  const rule = latencyTitles.map((_, column) => (column === 0 ? '---' : '---:'));
  return folded(
    'Latency of successful answers, medians',
    [latencyTitles, rule, ...all.map(latencyCells)].map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
  );
}

function coverage({ coverage: areas }: Comparison): string {
  const lines = areas.map(({ area, gained, lost }) => `- ${area}: ${gained.length} gained, ${lost.length} lost`);
  return folded('Tried in one of the runs alone', lines.join('\n'));
}
