import { expect, test } from 'vitest';
import { partsOf } from '../../../reports/merge/parts.ts';
import type { ShardInfo } from '../../../reports/merge/shard-info.ts';
import type { Report } from '../../../reports/report/report.ts';
import { reportOf } from '../sample.ts';

const plan = 'a'.repeat(64);

function part(path: string, index: number, changes: Partial<ShardInfo> = {}, run: Partial<Report['run']> = {}) {
  const report = reportOf({});
  const shard = {
    ...{ index, count: 3, plan, selected: ['delete/ends-token'], seeds: [1], share: {}, partial: [] },
    ...{ known: null, baseline: null, floors: null, ...changes },
  };
  return { path, report: { ...report, run: { ...report.run, ...run, shard } } };
}

test('shards are put into their order', () => {
  const parts = partsOf([part('c', 3), part('a', 1), part('b', 2)]);
  expect(parts.map(({ path }) => path)).toEqual(['a', 'b', 'c']);
});

test.each([
  ['nothing', [], 'There is no report to merge.'],
  ['a missing one', [part('a', 1), part('c', 3)], 'Of 3 shards one is missing: 2/3.'],
  ['two missing ones', [part('b', 2)], 'Of 3 shards 2 are missing: 1/3, 3/3.'],
  ['one there twice', [part('a', 1), part('b', 2), part('again', 2), part('c', 3)], 'Shard 2/3 is there twice'],
  ['another seed', [part('a', 1), part('b', 2, { plan: 'b'.repeat(64) }, { seed: 8 })], '(seed 8 and -42)'],
  ['other flags', [part('a', 1), part('b', 2, { plan: 'b'.repeat(64) })], '(other flags)'],
  ['another number', [part('a', 1), part('b', 2, { count: 2 })], '(2 shards instead of 3)'],
  ['a whole run', [part('a', 1), { path: 'w', report: reportOf({}) }], 'The report w is of a whole run'],
])('%s is refused', (_, saved, sentence) => {
  expect(() => partsOf(saved)).toThrow(sentence);
});
