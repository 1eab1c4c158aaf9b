import { h } from 'preact';
import { badge, code, list, type Part, part, scrolling, table } from '../html/element.ts';
import { badges } from './html-badges.ts';
import { type ChangeReview, gravestFirst } from './review.ts';
import { waiverLines, waiverTally } from './waiver-lines.ts';
import { stanceOf, stanceTally, stanceWords } from './wording.ts';

/** What a server does of each change. */
export function followedTable(review: ChangeReview): Part | null {
  const { followed, comparison } = review;
  if (followed === null) return null;
  const rows = gravestFirst(comparison).map((change) => {
    const { stance = 'unknown', says = '' } = stanceOf(change, review) ?? {};
    return h(
      'tr',
      null,
      h('th', { scope: 'row' }, change.rule, ' ', h('span', { class: 'faint' }, change.operation)),
      h('td', null, badge(badges[change.level], change.level)),
      h('td', null, badge(badges[stance], stanceWords[stance]), ' ', h('span', { class: 'faint' }, says)),
    );
  });
  const { url, server } = followed.target;
  const left = followed.leftovers.map((leftover) => h('li', null, 'left behind: ', code(leftover)));
  return part(
    'followed',
    'Does the server follow?',
    h('p', null, `${url}${server === null ? '' : ` (${server})`}: ${stanceTally(followed)}.`),
    rows.length === 0
      ? null
      : scrolling('Does the server follow?', table('followed', ['Contract change', 'Level', 'The server does'], rows)),
    left.length === 0 ? null : list('leftovers', left),
  );
}

/** What became of the waivers. */
export function waiverSection({ waivers }: ChangeReview): Part | null {
  if (waivers === null) return null;
  const items = waiverLines(waivers).map((line) => h('li', null, line));
  return part(
    'waivers',
    `Waivers: ${waiverTally(waivers)}`,
    h('p', null, code(waivers.source)),
    list('accepted', items),
  );
}
