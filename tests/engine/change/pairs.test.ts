import { describe, expect, test } from 'vitest';
import { mirrored, type Pair, pairsIn, saidOf } from './pairs.ts';

const changed = [...pairsIn('scalars'), ...pairsIn('structures')];
const equivalent = pairsIn('equivalent');

/** Whether each of the two schemas allows what the other does not: then it is a break on both sides, forth and back. */
function isTurned({ request = '', response = '' }: Pair): boolean {
  return request.includes('breaking') && response.includes('breaking');
}

describe.each(changed)('$pair', (row) => {
  test.each(['request', 'response'] as const)('in a %s', (side) => {
    expect(saidOf(side, row.old, row.new)).toBe(row[side] ?? '');
  });

  test.each(['request', 'response'] as const)('in a %s, the other way round', (side) => {
    const expected = row.back?.[side] ?? mirrored(row[side] ?? '', isTurned(row));
    expect(saidOf(side, row.new, row.old)).toBe(expected);
  });
});

describe('silent', () => {
  test.each(equivalent)('$pair', (row) => {
    const said = (['request', 'response'] as const).map((side) => [
      saidOf(side, row.old, row.new),
      saidOf(side, row.new, row.old),
    ]);
    expect(said).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });
});

test('are at least 80', () => {
  expect(changed.length + equivalent.length).toBeGreaterThanOrEqual(80);
});
