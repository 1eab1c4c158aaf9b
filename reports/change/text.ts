import { createColors } from 'picocolors';
import { truncate } from '../../client/http/exchange.ts';
import type { Change, ChangeLevel, Comparison } from '../../spec/change/change.ts';
import { indent, labelled, oneLine } from '../text/plain-text.ts';
import { byLevel, type ChangeReview, gravestFirst } from './review.ts';
import { waiverOf, waiverText } from './waiver.ts';
import { waiverLines, waiverTally } from './waiver-lines.ts';
import {
  failureCounts,
  operationName,
  placeText,
  reviewSentence,
  stanceOf,
  stanceTally,
  stanceWords,
  valueText,
  verdictText,
  witnessPlace,
} from './wording.ts';

/** Whether a text is dressed for a terminal. */
export interface ChangeTextOptions {
  readonly color: boolean;
}

/** The longest text of a document or a server that is shown, in characters. */
const longest = 400;

type Colors = ReturnType<typeof createColors>;

/** The review for people: each change with both places and its witness, the gravest first; what a server does; the verdict last. */
export function renderChangesText(review: ChangeReview, { color }: ChangeTextOptions): string {
  const colors = createColors(color);
  const sections = [
    head(review.comparison),
    ...byLevel(review.comparison).map(({ level, changes }) => groupText(level, changes, review, colors)),
    followed(review),
    waived(review),
    foot(review, colors),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function head(comparison: Comparison): string {
  const line = ({ title, version, source }: Comparison['old']) => `${title} ${version} (${source})`;
  return [labelled('old', [line(comparison.old)]), labelled('new', [line(comparison.new)])].join('\n');
}

function groupText(level: ChangeLevel, changes: readonly Change[], review: ChangeReview, colors: Colors): string {
  const title = colors.bold(colorOf(level, colors)(`${level.toUpperCase()} (${changes.length})`));
  return [title, changes.map((change) => indent(changeText(change, review, colors), 2)).join('\n\n')].join('\n');
}

function colorOf(level: ChangeLevel, colors: Colors): (text: string) => string {
  if (level === 'breaking') return colors.red;
  return level === 'compatible' ? colors.green : colors.yellow;
}

function changeText(change: Change, review: ChangeReview, colors: Colors): string {
  const waiver = waiverOf(change, review.waivers);
  const followed = stanceOf(change, review);
  const lines = [
    labelled('change', [change.says]),
    ...(change.old === null ? [] : [labelled('old', [placeText(change.old)])]),
    ...(change.new === null ? [] : [labelled('new', [placeText(change.new)])]),
    ...witnessLines(change),
    ...(followed === undefined ? [] : [labelled('server', [`${stanceWords[followed.stance]}. ${followed.says}`])]),
    ...(waiver === undefined ? [] : [labelled('waived', [waiverText(waiver)])]),
    labelled('fingerprint', [change.fingerprint]),
  ];
  const name = `${colors.bold(oneLine(change.rule))} ${operationName(change.operation)}`;
  return [name, ...lines.map((line) => indent(line, 2))].join('\n');
}

function witnessLines({ witness }: Change): readonly string[] {
  if (witness === null) return [];
  const value = oneLine(truncate(valueText(witness.value), longest));
  return [
    labelled('witness', [witnessPlace(witness)]),
    // A value stands on a line of its own and whole, so that it can be copied.
    indent(value, 12),
    labelled('  by old', [truncate(verdictText(witness.old), longest)]),
    labelled('  by new', [truncate(verdictText(witness.new), longest)]),
  ];
}

function followed(review: ChangeReview): string {
  const { followed: server, comparison } = review;
  if (server === null) return '';
  const rows = gravestFirst(comparison).map((change) => {
    const stance = stanceOf(change, review)?.stance ?? 'unknown';
    return [oneLine(`${change.rule} ${change.operation}`), change.level, stanceWords[stance]] as const;
  });
  const all = [['contract change', 'level', 'the server does'] as const, ...rows];
  const widths = [0, 1].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lines = all.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
  const { url, server: name } = server.target;
  const title = oneLine(`Does ${url}${name === null ? '' : ` (${name})`} follow? ${stanceTally(server)}`);
  const left = server.leftovers.length === 0 ? [] : [`  left behind: ${oneLine(server.leftovers.join(', '))}`];
  return [title, ...(rows.length === 0 ? [] : lines), ...left].join('\n');
}

function waived({ waivers }: ChangeReview): string {
  if (waivers === null) return '';
  const lines = waiverLines(waivers).map((line) => indent(oneLine(line), 2));
  return [oneLine(`Waivers of ${waivers.source}: ${waiverTally(waivers)}`), ...lines].join('\n');
}

function foot(review: ChangeReview, colors: Colors): string {
  const color = review.verdict === 'passes' ? colors.green : colors.red;
  const lines = failureCounts(review).map((line) => `  ${line}`);
  return [colors.bold(color(oneLine(reviewSentence(review)))), ...lines].join('\n');
}
