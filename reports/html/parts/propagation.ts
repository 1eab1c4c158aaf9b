import { h } from 'preact';
import type { Figure } from '../../../engine/evidence/finding.ts';
import type { Report } from '../../report/report.ts';
import { figureValue, shortName } from '../../text/measured.ts';
import { type Html, key, list, type Part, part, scrolling, swatch } from '../element.ts';

/** How hot a cell is from so many milliseconds on, the hottest last. */
const heats = [0, 10, 50, 200, 1_000, 5_000] as const;

/** What is never so within the time that is waited for. */
const never = heats.length;

/** How long it took until what was done at one replica was so at another, as a heat map; null where nothing was measured. */
export function propagation({ results, run }: Report): Part | null {
  const measured = results
    .map(({ requirement, figures }) => ({ requirement, pairs: pairsOf(figures) }))
    .filter(({ pairs }) => pairs.size > 0);
  if (measured.length === 0) return null;
  const pairs = [...new Set(measured.flatMap((one) => [...one.pairs.keys()]))];
  const names = measured.map(({ requirement }) => requirement.slice(requirement.indexOf('/') + 1));
  const head = h(
    'tr',
    null,
    h('th', { scope: 'col' }, 'Replicas'),
    ...names.map((name) => h('th', { scope: 'col' }, name)),
  );
  const rows = pairs.map((pair) =>
    h('tr', null, h('th', { scope: 'row' }, pair), ...measured.map((one) => cell(one.pairs.get(pair)))),
  );
  return part(
    'propagation',
    'From replica to replica',
    h(
      'p',
      null,
      'How long it took until what was done at one replica was so at another: at worst, and below the median and the 99th percentile.',
    ),
    list(
      'replicas',
      (run.target.replicas ?? []).map((place, index) => h('li', null, `${index + 1}: ${place}`)),
    ),
    key(
      'How long',
      heats.map((from, index) => [swatch(`heat-${index}`), index === 0 ? 'less than 10 ms' : `${from} ms and more`]),
    ),
    scrolling(
      'Propagation by pairs of replicas',
      h('table', { class: 'propagation' }, h('thead', null, head), h('tbody', null, ...rows)),
    ),
  );
}

/** The figures between replicas by their pair. */
function pairsOf(figures: readonly Figure[]): ReadonlyMap<string, readonly Figure[]> {
  const between = figures.filter((one) => one.between !== undefined);
  return Map.groupBy(between, (one) => `${one.between?.join(' → ')}`);
}

function cell(figures: readonly Figure[] | undefined): Html {
  const worst = figures?.findLast(({ name }) => name.endsWith('worst'));
  if (figures === undefined || worst === undefined) return h('td', null);
  const rest = figures
    .filter((one) => one !== worst && !one.exceeded)
    .map((one) => `${shortName(one)} ${figureValue(one)}`);
  return h(
    'td',
    { class: `heat-${heatOf(worst)}` },
    h('strong', null, figureValue(worst)),
    h('small', null, rest.join(', ')),
  );
}

function heatOf({ value, exceeded }: Figure): number {
  return exceeded ? never : heats.findLastIndex((from) => value >= from);
}
