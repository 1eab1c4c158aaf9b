import { h } from 'preact';
import type { Html } from '../html/element.ts';
import type { Percentiles } from './digest.ts';

/** Size of a chart, in units of its own. */
const width = 320;
const height = 80;
/** Room around the lines, so that dots at the border are whole. */
const edge = 4;

const lines = ['p99Ms', 'p90Ms', 'medianMs'] as const;

/** Percentiles over runs, as lines on a logarithmic scale; a run without them is a gap. */
export function percentileChart(runs: readonly (Percentiles | null)[]): Html {
  const values = runs.flatMap((run) => (run === null ? [] : lines.map((name) => run[name])));
  const [from, to] = [Math.log(Math.min(...values)), Math.log(Math.max(...values))];
  const step = runs.length > 1 ? (width - 2 * edge) / (runs.length - 1) : 0;
  const place = (ms: number): number =>
    edge + (height - 2 * edge) * (to === from ? 0.5 : (to - Math.log(ms)) / (to - from));
  const pointsOf = (name: (typeof lines)[number]) =>
    runs.flatMap((run, index) =>
      run === null ? [] : [{ x: rounded(edge + index * step), y: rounded(place(run[name])) }],
    );
  return h(
    'svg',
    { class: 'chart', viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' },
    lines.map((name) => {
      const points = pointsOf(name);
      const line = h('polyline', { points: points.map(({ x, y }) => `${x},${y}`).join(' ') });
      return h(
        'g',
        { class: name },
        line,
        points.map(({ x, y }) => h('circle', { cx: x, cy: y, r: 2 })),
      );
    }),
  );
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
