import { h } from 'preact';
import type { Finding } from '../../../engine/evidence/finding.ts';
import { differenceLines, placesIn } from '../../text/difference.ts';
import { type Html, list } from '../element.ts';

/** The longest value of a difference that is shown whole, in characters. */
const longestValue = 80;

/** What had to come beside what came, and where the two differ; `came` is the heading of what came. */
export function against({ expected, actual }: Pick<Finding, 'expected' | 'actual'>, came = 'Actual'): Html {
  const differences =
    placesIn({ expected, actual }).length === 0 ? [] : differenceLines({ expected, actual }, longestValue);
  const items = (lines: readonly string[]) => lines.map((line) => h('li', null, line));
  return h(
    'div',
    { class: 'against' },
    h('div', null, h('h5', null, 'Expected'), list('expected', items(expected))),
    h('div', null, h('h5', null, came), h('p', null, actual)),
    differences.length === 0
      ? null
      : h('div', null, h('h5', null, 'Difference'), list('difference', items(differences))),
  );
}
