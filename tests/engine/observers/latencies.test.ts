import { expect, test } from 'vitest';
import { Latencies, quantile, startOf } from '../../../engine/observers/latencies.ts';

function histogramOf(values: readonly number[]): Latencies {
  const latencies = new Latencies();
  for (const value of values) latencies.add(value);
  return latencies;
}

test('a bucket holds what took at most its end and longer than its beginning', () => {
  for (const ms of [0.11, 0.5, 1, 3.7, 42, 999, 60_000]) {
    const [bucket] = histogramOf([ms]).buckets();
    const upToMs = bucket?.upToMs ?? 0;
    expect(ms).toBeLessThanOrEqual(upToMs * 1.02);
    expect(ms).toBeGreaterThan(startOf(upToMs));
    expect(upToMs / startOf(upToMs)).toBeCloseTo(1.155, 1);
  }
});

test('what takes no time stands in the first bucket', () => {
  expect(histogramOf([0, 0.05]).buckets()).toEqual([{ upToMs: 0.1, count: 2 }]);
});

test('histograms of several workers add up to that of one', () => {
  const values = Array.from({ length: 300 }, (_, index) => 0.1 * 1.04 ** index);
  const together = histogramOf(values.slice(0, 100));
  together.merge(histogramOf(values.slice(100)).buckets());
  expect(together.buckets()).toEqual(histogramOf(values).buckets());
});

test('a quantile is as exact as a bucket is wide', () => {
  const values = Array.from({ length: 1_000 }, (_, index) => 1 + index / 10);
  const buckets = histogramOf(values).buckets();
  for (const [part, exact] of [
    [0.5, 51],
    [0.9, 91],
    [0.99, 100],
  ] as const) {
    const error = Math.abs((quantile(buckets, part) ?? 0) / exact - 1);
    expect(error).toBeLessThan(0.08);
  }
});

test('nothing has no quantile', () => {
  expect(quantile([], 0.5)).toBeNull();
});
