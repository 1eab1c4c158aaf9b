import { h } from 'preact';
import { Latencies, type LatencyBucket, quantile, startOf } from '../../../engine/observers/latencies.ts';
import type { OperationId } from '../../../spec/contract.ts';
import type { Report } from '../../report/report.ts';
import { type Html, numbers, scrolling, table } from '../element.ts';
import { operationName } from './coverage.ts';

/** Size of a histogram, in units of its own. */
const width = 200;
const height = 36;

/** The milliseconds between which all histograms are drawn, so that they can be compared. */
interface Range {
  readonly from: number;
  readonly to: number;
}

interface Row {
  readonly operation: OperationId | null;
  readonly buckets: readonly LatencyBucket[];
}

/** How long the answers of each operation took: its distribution, and how far its parts reach. */
export function latencyTable({ coverage }: Report): Html {
  const rows = [...Map.groupBy(coverage.operations, ({ operation }) => operation)]
    .map(([operation, answers]): Row => ({ operation, buckets: merged(answers.map(({ latency }) => latency)) }))
    .filter(({ buckets }) => buckets.length > 0);
  if (rows.length === 0) return null;
  const ends = rows.flatMap(({ buckets }) => buckets.map(({ upToMs }) => upToMs));
  const range = { from: startOf(Math.min(...ends)), to: Math.max(...ends) };
  const scale = `${time(range.from)} to ${time(range.to)}, logarithmic`;
  const columns = ['Operation', scale, ...['Median', '90 %', '99 %', 'Count'].map((number) => ({ number }))];
  return scrolling(
    'How long answers took',
    table(
      'latency',
      columns,
      rows.map((row) => line(row, range)),
    ),
  );
}

function line({ operation, buckets }: Row, range: Range): Html {
  const parts = [0.5, 0.9, 0.99].map((part) => time(quantile(buckets, part) ?? 0));
  const total = buckets.reduce((sum, { count }) => sum + count, 0);
  return h(
    'tr',
    null,
    h('th', { scope: 'row' }, operationName(operation)),
    h('td', null, histogram(buckets, range)),
    ...numbers([...parts, total]),
  );
}

function histogram(buckets: readonly LatencyBucket[], { from, to }: Range): Html {
  const highest = Math.max(...buckets.map(({ count }) => count));
  const place = (ms: number): number => (width * Math.log(ms / from)) / Math.log(to / from);
  const bar = ({ upToMs, count }: LatencyBucket): Html => {
    const [left, right] = [place(startOf(upToMs)), place(upToMs)];
    const tall = Math.max(1, (height * count) / highest);
    return h('rect', {
      x: rounded(left),
      y: rounded(height - tall),
      width: rounded(right - left),
      height: rounded(tall),
    });
  };
  const frame = { class: 'histogram', viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none' };
  return h('svg', { ...frame, 'aria-hidden': 'true' }, buckets.map(bar));
}

function merged(all: readonly (readonly LatencyBucket[])[]): readonly LatencyBucket[] {
  const together = new Latencies();
  for (const buckets of all) together.merge(buckets);
  return together.buckets();
}

function time(ms: number): string {
  return `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
