import { h } from 'preact';
import { badge, capital, facts, folded, type Html, type Part, part, scrolling } from '../html/element.ts';
import { renderPage } from '../html/page.ts';
import { printableTexts } from '../html/printable.ts';
import type { Comparison } from './comparison.ts';
import { differenceItem } from './html-difference.ts';
import { changeLine, comparisonSentence, groupsOf, latencyCells, latencyTitles, runLine } from './wording.ts';

/** The comparison as one HTML document that needs nothing else. */
export function renderComparisonHtml(comparison: Comparison): string {
  const shown = printableTexts(comparison);
  const sentence = comparisonSentence(shown);
  const [word = '', reason = ''] = sentence.split(/: (.*)/s);
  return renderPage({
    title: `tokenproof: ${sentence}`,
    header: h(
      'header',
      null,
      h('p', { class: 'tool' }, 'tokenproof compare'),
      h('h1', { class: `verdict ${shown.verdict === 'clean' ? 'conforms' : 'violates'}` }, capital(word)),
      reason === '' ? null : h('p', { class: 'reason' }, `${capital(reason)}.`),
      circumstances(shown),
    ),
    parts: [...groups(shown), latencies(shown), coverage(shown), gates(shown)],
  });
}

function circumstances({ base, head, changes }: Comparison): Html {
  const changed = changes.length === 0 ? ['nothing'] : changes.map(changeLine);
  return facts([
    ['Base', runLine(base)],
    ['Head', runLine(head)],
    [
      'Changed',
      h(
        'ul',
        null,
        changed.map((change) => h('li', null, change)),
      ),
    ],
  ]);
}

function groups(comparison: Comparison): readonly Part[] {
  return groupsOf(comparison).map(({ kind, title, members }) =>
    part(kind, `${title} (${members.length})`, h('ul', { class: 'deviations' }, members.map(differenceItem))),
  );
}

function latencies({ latencies: all }: Comparison): Part | null {
  if (all.length === 0) return null;
  const titles = latencyTitles.map((title) => h('th', { scope: 'col' }, title));
  const rows = all.map((one) => {
    const [name, ...cells] = latencyCells(one);
    return h(
      'tr',
      null,
      h('th', { scope: 'row' }, name),
      cells.map((cell) => h('td', null, cell)),
    );
  });
  const table = h('table', { class: 'latency' }, h('thead', null, h('tr', null, titles)), h('tbody', null, rows));
  return part('latency', 'Latency of successful answers, medians', scrolling('Latency', table));
}

function coverage({ coverage: areas }: Comparison): Part | null {
  const folds = areas.flatMap(({ area, gained, lost }) => [
    ...fold(`${area} gained`, gained),
    ...fold(`${area} lost`, lost),
  ]);
  return folds.length === 0 ? null : part('coverage', 'Tried in one of the runs alone', folds);
}

function fold(label: string, members: readonly string[]): readonly Html[] {
  if (members.length === 0) return [];
  return [
    folded(
      `${label} (${members.length})`,
      h(
        'ul',
        { class: 'deviations' },
        members.map((one) => h('li', null, one)),
      ),
    ),
  ];
}

function gates({ gates: all }: Comparison): Part {
  const rows = all.map(({ gate, by }): readonly [string, ...Html[]] => [
    gate,
    by.length === 0 ? badge('held', 'passed') : badge('broken', 'tripped'),
    by.join(', '),
  ]);
  return part('gates', 'Gates', facts(rows));
}
