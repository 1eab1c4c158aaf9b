import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut } from '../../../../cli/run/shard/cut.ts';
import { shardOf } from '../../../../cli/run/shard/shard.ts';
import { requirementIds } from '../../../../suites/catalogue.ts';
import { costOf } from '../../../../suites/costs.ts';

const plans = fc.record({
  ids: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}\/[a-z]{1,4}$/), { minLength: 1, maxLength: 30 }),
  seeds: fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 5 }),
  count: fc.integer({ min: 1, max: 12 }),
});

function costIn(ids: readonly string[]): (id: string) => number {
  return (id) => 1 + (ids.indexOf(id) % 7);
}

test('each requirement is judged at each seed by exactly one share', () => {
  fc.assert(
    fc.property(plans, ({ ids, seeds, count }) => {
      const shares = cut(ids, seeds, count, costIn(ids));
      const judged = shares.flatMap((share) =>
        Object.entries(share).flatMap(([id, own]) => own.map((seed) => `${id} ${seed}`)),
      );
      expect(shares).toHaveLength(count);
      expect(judged.toSorted()).toEqual(ids.flatMap((id) => seeds.map((seed) => `${id} ${seed}`)).toSorted());
    }),
  );
});

test('no share takes longer than the shortest by more than one requirement', () => {
  fc.assert(
    fc.property(plans, ({ ids, seeds, count }) => {
      const costOfOne = costIn(ids);
      const totals = cut(ids, seeds, count, costOfOne).map((share) =>
        Object.entries(share).reduce((sum, [id, own]) => sum + own.length * costOfOne(id), 0),
      );
      expect(Math.max(...totals) - Math.min(...totals)).toBeLessThanOrEqual(Math.max(...ids.map(costOfOne)));
    }),
  );
});

test('the whole catalogue is cut into four about equal parts', () => {
  const totals = cut(requirementIds, [1], 4, costOf).map((share) =>
    Object.keys(share).reduce((sum, id) => sum + costOf(id), 0),
  );
  expect(Math.max(...totals) / Math.min(...totals)).toBeLessThan(1.1);
});

describe('a shard', () => {
  test.each([
    ['1/1', { index: 1, count: 1 }],
    ['4/4', { index: 4, count: 4 }],
  ])('is read from %s', (text, shard) => {
    expect(shardOf(text)).toEqual(shard);
  });

  test.each(['0/4', '5/4', '1/0', '1', '-1/2', '1/2/3', ' 1/2', '1/1001'])('is not read from %j', (text) => {
    expect(() => shardOf(text)).toThrow(`"${text}" is not a part for --shard.`);
  });
});
