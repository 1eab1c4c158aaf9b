import { truncate } from '../../client/http/exchange.ts';
import type { Change, ChangeLevel, Comparison } from '../../spec/change/change.ts';
import { codeSpan, fenced, folded, html } from '../markdown/escaping.ts';
import { byLevel, type ChangeReview, gravestFirst } from './review.ts';
import { waiverOf, waiverText } from './waiver.ts';
import { waiverLines, waiverTally } from './waiver-lines.ts';
import {
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

/** The longest document, in UTF-16 code units: GitHub refuses a comment of more than 65,536 characters. */
const longest = 65_000;
/** The longest text of a document or a server that is shown, in characters. */
const longestText = 400;

const gap = '\n\n';

/**
 * The review for a comment on a pull request or the summary of a CI step: the verdict, what a server does, and each
 * change, the gravest first. Changes that do not fit are counted instead, so that none is cut.
 */
export function renderChangesMarkdown(review: ChangeReview): string {
  const head = [`## ${html(reviewSentence(review))}`, documents(review.comparison)];
  const foot = [followed(review), waived(review)].filter((section) => section !== '');
  const room = longest - [...head, ...foot, leftOut(review.comparison.changes.length)].join(gap).length;
  return `${[...head, ...groups(review, room), ...foot].join(gap)}\n`;
}

function documents(comparison: Comparison): string {
  const line = (which: 'old' | 'new'): string => {
    const { title, version, source } = comparison[which];
    return `- ${which}: ${codeSpan(truncate(`${title} ${version} (${source})`, longestText))}`;
  };
  return [line('old'), line('new')].join('\n');
}

/** The levels with their changes, as far as these fit into a number of characters. */
function groups(review: ChangeReview, room: number): readonly string[] {
  let left = room;
  let missing = 0;
  const sections = byLevel(review.comparison).flatMap(({ level, changes }) => {
    const heading = `### ${capital(level)} (${changes.length})`;
    left -= heading.length + gap.length;
    const shown = changes.map((change) => item(change, level, review)).filter(fits);
    missing += changes.length - shown.length;
    return left < 0 && shown.length === 0 ? [] : [[heading, ...shown].join(gap)];
  });
  return missing === 0 ? sections : [...sections, leftOut(missing)];

  function fits(text: string): boolean {
    if (text.length + gap.length > left) return false;
    left -= text.length + gap.length;
    return true;
  }
}

function leftOut(count: number): string {
  return `${count} more did not fit here; the other forms of the report show all of them.`;
}

/** A change; what needs no decision is folded. */
function item(change: Change, level: ChangeLevel, review: ChangeReview): string {
  const waiver = waiverOf(change, review.waivers);
  const title = `<b>${html(change.rule)}</b> ${html(operationName(change.operation))}: ${html(change.says)}`;
  const mark = waiver === undefined ? '' : ' (waived)';
  const details = detailsOf(change, review);
  if (level === 'compatible' || waiver !== undefined) return folded(`${title}${mark}`, details);
  return `${title}${gap}${details}`;
}

function detailsOf(change: Change, review: ChangeReview): string {
  const waiver = waiverOf(change, review.waivers);
  const followed = stanceOf(change, review);
  const facts = [
    ...(change.old === null ? [] : [`- old: ${codeSpan(placeText(change.old))}`]),
    ...(change.new === null ? [] : [`- new: ${codeSpan(placeText(change.new))}`]),
    ...(followed === undefined
      ? []
      : [`- server: ${stanceWords[followed.stance]}. ${html(truncate(followed.says, longestText))}`]),
    ...(waiver === undefined ? [] : [`- waived: ${html(waiverText(waiver))}`]),
    `- fingerprint: ${codeSpan(change.fingerprint)}`,
  ].join('\n');
  return [facts, ...witnessOf(change)].join(gap);
}

function witnessOf({ witness }: Change): readonly string[] {
  if (witness === null) return [];
  const says = (which: 'old' | 'new'): string =>
    `- the ${which} contract ${html(truncate(verdictText(witness[which]), longestText))}`;
  const value = fenced(truncate(valueText(witness.value), longestText));
  return [`Witness, a ${html(witnessPlace(witness))}:`, value, [says('old'), says('new')].join('\n')];
}

function followed(review: ChangeReview): string {
  const { followed: server, comparison } = review;
  if (server === null) return '';
  const name = server.target.server === null ? '' : ` (${codeSpan(server.target.server)})`;
  const title = `### Does ${codeSpan(server.target.url)}${name} follow?`;
  const rows = gravestFirst(comparison).map((change) => {
    const stance = stanceOf(change, review)?.stance ?? 'unknown';
    return row([`${html(change.rule)} ${change.operation}`, change.level, stanceWords[stance]]);
  });
  const table = [row(['contract change', 'level', 'the server does']), row(['---', '---', '---']), ...rows];
  const left = server.leftovers.map((leftover) => `- left behind: ${codeSpan(leftover)}`);
  const parts = [title, `${stanceTally(server)}.`, ...(rows.length === 0 ? [] : [table.join('\n')])];
  return [...parts, ...(left.length === 0 ? [] : [left.join('\n')])].join(gap);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function waived({ waivers }: ChangeReview): string {
  if (waivers === null) return '';
  const lines = waiverLines(waivers).map((line) => `- ${html(truncate(line, longestText))}`);
  return [`### Waivers: ${waiverTally(waivers)}`, ...(lines.length === 0 ? [] : [lines.join('\n')])].join(gap);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
