import { expect, test } from 'vitest';
import { joinedCoverage } from '../../../reports/merge/coverage.ts';
import { type Coverage, nothingCovered } from '../../../reports/report/coverage.ts';

const operation = 'GetAuthorizations';

function part(count: number, ms: number): Coverage {
  const values = Array.from({ length: count }, (_, at) => ms + at / 1_000);
  return {
    lattice: [{ held: 'read buckets', wanted: 'read buckets', expected: 'allow' }],
    operations: [
      { operation, status: 200, count, medianMs: ms, p90Ms: ms, p99Ms: ms, latency: [{ upToMs: ms, count }] },
      { operation: null, status: 404, count: 1, medianMs: 1, p90Ms: 1, p99Ms: 1, latency: [{ upToMs: 1, count: 1 }] },
    ],
    transitions: [{ from: 'absent', by: 'create', to: 'active', count }],
    filters: [{ parameters: ['userID'], count }],
    latencies: [{ operation, values }],
  };
}

test('what parts counted adds up, and what they tried is there once', () => {
  const joined = joinedCoverage([part(3, 1), part(4, 1)]);
  expect(joined.lattice).toHaveLength(1);
  expect(joined.operations.map(({ status, count }) => [status, count])).toEqual([
    [200, 7],
    [404, 2],
  ]);
  expect(joined.transitions).toEqual([{ from: 'absent', by: 'create', to: 'active', count: 7 }]);
  expect(joined.filters).toEqual([{ parameters: ['userID'], count: 7 }]);
});

test('of many latencies as many of the fast as of the slow part are kept, as often as they are joined', () => {
  const [joined, again] = [0, 1].map(() => joinedCoverage([part(200, 1), part(200, 100)]));
  const values = joined?.latencies[0]?.values ?? [];
  expect(values).toHaveLength(200);
  expect(values.filter((ms) => ms < 50)).toHaveLength(100);
  expect(Math.max(...values.filter((ms) => ms < 50))).toBeGreaterThan(1.19);
  expect(again).toEqual(joined);
});

test('of no parts there is nothing', () => {
  expect(joinedCoverage([])).toEqual(nothingCovered);
});
