import { expect, test } from 'vitest';
import type { OneRun } from '../../scripts/bench/one-run.ts';
import { performanceDocument } from '../../scripts/bench/performance.ts';

const run: OneRun = {
  ...{ verdict: 'conforms', firstVerdictMs: 500, durationMs: 9_000, judgingMs: 8_000, requests: 8_000 },
  ...{ peakBytes: 300 * 2 ** 20, rate: 1_000, bareRate: 4_000, connections: 4 },
};

test('the figures stand as they were measured, the rate of a longer run as that of its last part', () => {
  const lengths = [
    { requests: 1_000, judgingMs: 1_000, peakBytes: 100 * 2 ** 20 },
    { requests: 3_000, judgingMs: 5_000, peakBytes: 120 * 2 ** 20 },
  ];
  const text = performanceDocument({ fast: run, slow: run, lateMs: 3, lengths, quick: null, load: [1, 2] });
  expect(text).toContain('| Ratio | 0.25 | 0.25 |');
  expect(text).toContain('| 1000 | 1.0 s | 100 MiB | 1.00 | 1000 |');
  expect(text).toContain('| 3000 | 5.0 s | 120 MiB | 1.20 | 500 |');
  expect(text).not.toContain('quick run');
});
