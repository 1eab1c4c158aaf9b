import { expect, test } from 'vitest';
import type { OneRun } from '../../scripts/bench/one-run.ts';
import { performanceDocument } from '../../scripts/bench/performance.ts';

const run: OneRun = {
  ...{ verdict: 'conforms', firstVerdictMs: 500, durationMs: 9_000, judgingMs: 8_000, requests: 6_000 },
  ...{ sent: 8_000, peakBytes: 300 * 2 ** 20, rate: 1_000, bareRate: 4_000, connections: 4 },
};

const measured = {
  ...{
    fast: run,
    ratios: [0.2, 0.25, 0.3],
    slow: run,
    slowRatios: [0.25],
    lateMs: 3,
    lengths: [],
    shards: null,
    idleMs: 60,
  },
  ...{ quick: [{ seed: 1, requests: 1_500, found: 300, of: 360 }], peers: '# Peers\n\n| a |\n| - |\n| 1 |\n\ntext\n' },
  load: [1, 2],
  ...{ before: '# P\n\n## Longer runs\n\nas before\n\n## Shards\n\nthese, too\n' },
} as const;

test('the figures stand as they were measured, the rate of a longer run as that of its last part', () => {
  const lengths = [
    { requests: 1_000, judgingMs: 1_000, peakBytes: 100 * 2 ** 20 },
    { requests: 3_000, judgingMs: 5_000, peakBytes: 120 * 2 ** 20 },
  ];
  const text = performanceDocument({ ...measured, lengths, quick: [] });
  expect(text).toContain('| Ratio | 0.25 | 0.25 |');
  expect(text).toContain('| 1000 | 1.0 s | 100 MiB | 1.00 | 1000 |');
  expect(text).toContain('| 3000 | 5.0 s | 120 MiB | 1.20 | 500 |');
  expect(text).not.toContain('quick run');
});

test('what is measured elsewhere stands beside: the share of faults, and the table of peers', () => {
  const text = performanceDocument(measured);
  expect(text).toContain('| 1 | 1500 | 300 of 360 | 83.3 % |');
  expect(text).toContain('\n| a |\n| - |\n| 1 |\n');
  expect(text).toContain('not reached: the first ratio, the second ratio.');
});

test('what is not measured again stays as it was', () => {
  const text = performanceDocument(measured);
  expect(text).toContain('\n## Longer runs\n\nas before\n\n## Shards\n\nthese, too\n\n## A quick run\n');
  expect(performanceDocument({ ...measured, before: '' })).toContain('## Shards\n\nThis was not measured.\n');
});

test('shards are held against an even part of one run', () => {
  const shards = { count: 4, requests: 900, wholeMs: 100_000, shardsMs: 30_000 };
  const text = performanceDocument({ ...measured, shards });
  expect(text).toContain('| 900 | 100.0 s | 30.0 s | 25.0 s | 1.20 |');
  expect(text).toContain('Aim: 1.25 at most; reached.');
});
