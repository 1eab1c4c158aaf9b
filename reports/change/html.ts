import { h } from 'preact';
import type { Change, ChangeLevel } from '../../spec/change/change.ts';
import { badge, capital, code, codeBlock, facts, folded, type Html, list, type Part, part } from '../html/element.ts';
import { renderPage } from '../html/page.ts';
import { printableTexts } from '../html/printable.ts';
import { printable } from '../text/plain-text.ts';
import { followedTable, waiverSection } from './html-asides.ts';
import { badges } from './html-badges.ts';
import { byLevel, type ChangeReview, failingIn } from './review.ts';
import { waiverOf, waiverText } from './waiver.ts';
import {
  operationName,
  placeText,
  reviewSentence,
  stanceOf,
  stanceWords,
  valueText,
  verdictText,
  witnessPlace,
} from './wording.ts';

/** Values that are longer than this are folded, in characters. */
const longestShown = 2_000;

/** The review as one HTML document that needs nothing else: no network, no other file. */
export function renderChangesHtml(review: ChangeReview): string {
  const shown = printableTexts(review);
  return renderPage({
    title: `tokenproof: ${reviewSentence(shown)}`,
    header: header(shown),
    parts: [followedTable(shown), ...groups(shown), waiverSection(shown)],
  });
}

function header(review: ChangeReview): Html {
  const { comparison, tool, verdict } = review;
  const [word = '', reason = ''] = reviewSentence(review).split(/: (.*)/s);
  const side = ({ title, version, source, digest }: typeof comparison.old) =>
    [`${title} ${version} (${source})`, code(digest)] as const;
  return h(
    'header',
    null,
    h('p', { class: 'tool' }, `${tool.name} ${tool.version} diff`),
    h('h1', { class: `verdict ${verdict === 'passes' ? 'conforms' : 'violates'}` }, capital(word)),
    h('p', { class: 'reason' }, `${capital(reason)}.`),
    list(
      'totals',
      byLevel(comparison).map(({ level, changes }) =>
        h('li', { class: badges[level] }, h('strong', null, changes.length), ` ${level}`),
      ),
    ),
    facts([
      ['Old', ...side(comparison.old)],
      ['New', ...side(comparison.new)],
    ]),
  );
}

function groups(review: ChangeReview): readonly Part[] {
  const all = byLevel(review.comparison);
  if (all.length === 0) return [part('changes', 'No change in meaning')];
  return all.map(({ level, changes }) =>
    part(
      level,
      `${capital(level)} (${changes.length})`,
      changes.map((change, index) => article(change, `${level}-${index + 1}`, review)),
    ),
  );
}

function article(change: Change, id: string, review: ChangeReview): Html {
  const { rule, level, operation, says, fingerprint } = change;
  const fails = failingIn(review).includes(change);
  const waiver = waiverOf(change, review.waivers);
  const followed = stanceOf(change, review);
  const mark = waiver === undefined ? badge(badges[level], level) : badge('accepted', 'waived');
  return h(
    'article',
    { class: `finding ${fails ? 'broken' : cardOf(level)}`, 'aria-labelledby': id },
    h('h3', { id }, mark, ' ', rule, ' ', badge('level', operationName(operation))),
    h('p', { class: 'demand' }, says),
    witnessOf(change),
    facts([
      ...(change.old === null ? [] : [['Old', code(placeText(change.old))] as const]),
      ...(change.new === null ? [] : [['New', code(placeText(change.new))] as const]),
      ...(followed === undefined ? [] : [['The server', `${stanceWords[followed.stance]}. ${followed.says}`] as const]),
      ...(waiver === undefined ? [] : [['Waived', waiverText(waiver)] as const]),
      ['Fingerprint', code(fingerprint)],
    ]),
  );
}

/** The class of a card by what is asked of those who read it. */
function cardOf(level: ChangeLevel): string {
  return level === 'compatible' ? 'held' : 'flaky';
}

function witnessOf({ witness }: Change): Html {
  if (witness === null) return null;
  // Names of members are texts of the document, too.
  const whole = printable(JSON.stringify(witness.value, undefined, 2));
  const value =
    whole.length > longestShown
      ? folded(code(printable(shortened(valueText(witness.value)))), codeBlock(whole))
      : codeBlock(whole);
  return [
    h('h4', null, `Witness, a ${witnessPlace(witness)}`),
    value,
    h('div', { class: 'sides' }, side('The old contract', witness.old), side('The new contract', witness.new)),
  ];
}

function shortened(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

function side(title: string, verdict: NonNullable<Change['witness']>['old']): Html {
  const kind = verdict.accepted ? 'accepts' : 'refuses';
  return h('div', { class: kind }, h('h4', null, title), h('p', null, verdictText(verdict)));
}
