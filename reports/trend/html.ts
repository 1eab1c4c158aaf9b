import { h } from 'preact';
import { badge, code, folded, type Html, key, type Part, part, scrolling, spoken, swatch } from '../html/element.ts';
import { renderPage } from '../html/page.ts';
import { printableTexts } from '../html/printable.ts';
import { counted } from '../text/plain-text.ts';
import { percentileChart } from './chart.ts';
import type { Percentiles } from './digest.ts';
import { isBroken, runName, wasBroken } from './text.ts';
import type { Trend, TrendLatency, TrendRow } from './trend.ts';

/** The trend as one HTML document that needs nothing else. */
export function renderTrendHtml(trend: Trend): string {
  const shown = printableTexts(trend);
  const broken = shown.requirements.filter(isBroken);
  const sentence = `${counted(shown.runs.length, 'run')}, ${counted(broken.length, 'requirement')} broken`;
  return renderPage({
    title: `tokenproof: ${sentence}`,
    header: h(
      'header',
      null,
      h('p', { class: 'tool' }, 'tokenproof trend'),
      h('h1', { class: `verdict ${broken.length === 0 ? 'conforms' : 'violates'}` }, sentence),
    ),
    parts: [runs(shown), requirements(shown), latencies(shown), skipped(shown)],
  });
}

function runs({ runs: all }: Trend): Part {
  const titles = ['Run', 'Started', 'Server', 'Profile', 'Seed', 'Verdict', 'Broken', 'File'];
  const rows = all.map(({ startedAt, server, profile, seed, verdict, totals, complete, file }, index) => [
    index + 1,
    ...[startedAt, server, profile, seed],
    complete ? verdict : `${verdict}, interrupted`,
    ...[totals.broken, code(file)],
  ]);
  return part('runs', 'Runs', scrolling('Runs', table('runs', titles, rows)));
}

function table(kind: string, titles: readonly string[], rows: readonly (readonly Html[])[]): Html {
  const row = ([name, ...cells]: readonly Html[]) =>
    h(
      'tr',
      null,
      h('th', { scope: 'row' }, name),
      cells.map((cell) => h('td', null, cell)),
    );
  const heads = titles.map((title) => h('th', { scope: 'col' }, title));
  return h('table', { class: kind }, h('thead', null, h('tr', null, heads)), h('tbody', null, rows.map(row)));
}

function requirements(trend: Trend): Part {
  const { requirements: all } = trend;
  const spotless = all.filter((row) => !isBroken(row) && !wasBroken(row));
  return part(
    'requirements',
    `Requirements (${all.length})`,
    key(
      'What the marks stand for',
      Object.entries(marks).map(([status, sign]) => [badge(status, sign), status]),
    ),
    matrix('Broken', all.filter(isBroken), trend),
    matrix('Broken before', all.filter(wasBroken), trend),
    spotless.length === 0 ? null : folded(`${spotless.length} never broken`, matrix('Never broken', spotless, trend)),
  );
}

const marks = { held: '✓', known: 'k', broken: '✗', flaky: '~', error: '!', skipped: '–' } as const;

function matrix(title: string, rows: readonly TrendRow[], { runs: all }: Trend): Html {
  if (rows.length === 0) return null;
  const titles = ['Requirement', ...all.map((_, index) => String(index + 1)), 'First broken'];
  const cells = rows.map(({ requirement, level, outcomes, firstBroken, brokenSince }) => [
    [requirement, ' ', h('span', { class: 'faint' }, level)],
    ...outcomes.map((status) => (status === null ? spoken('not selected') : mark(status))),
    firstBroken === null ? '' : runName(all, brokenSince ?? firstBroken),
  ]);
  return [h('h3', null, `${title} (${rows.length})`), scrolling(title, table('matrix', titles, cells))];
}

function mark(status: keyof typeof marks): Html {
  return [h('span', { class: `badge ${status}`, title: status, 'aria-hidden': 'true' }, marks[status]), spoken(status)];
}

function latencies({ latencies: all, runs: { length } }: Trend): Part | null {
  if (all.length === 0) return null;
  const titles = ['Operation', `Median, 90 %, 99 % over ${counted(length, 'run')}, logarithmic`, 'First', 'Last'];
  const rows = all.map(({ operation, runs: each }: TrendLatency) => {
    const [first, last] = [each.find(isPresent), each.findLast(isPresent)];
    return [operation, percentileChart(each), percentilesText(first), percentilesText(last)];
  });
  return part(
    'latency',
    'Latency of successful answers',
    latencyKey(),
    scrolling('Latency', table('latency', titles, rows)),
  );
}

function latencyKey(): Html {
  return key('Lines', [
    [swatch('line medianMs'), 'median'],
    [swatch('line p90Ms'), '90 %'],
    [swatch('line p99Ms'), '99 %'],
  ]);
}

function isPresent(percentiles: Percentiles | null): percentiles is Percentiles {
  return percentiles !== null;
}

function percentilesText(percentiles: Percentiles | undefined): string {
  if (percentiles === undefined) return '';
  return `${percentiles.medianMs} / ${percentiles.p90Ms} / ${percentiles.p99Ms} ms`;
}

function skipped({ skipped: all }: Trend): Part | null {
  if (all.length === 0) return null;
  const items = all.map(({ file, reason }) => h('li', null, badge('error', 'skipped'), ' ', code(file), `: ${reason}`));
  return part('skipped', 'Skipped files', h('ul', { class: 'deviations' }, items));
}
