import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inTime } from '../../suites/in-time.ts';

const lasting = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 60 });
const lanes = fc.integer({ min: 1, max: 6 });

/** When the last of some is done, where each is begun in turn as soon as a lane is free. */
function endOf(times: readonly number[], count: number): number {
  const busyUntil = Array.from({ length: count }, () => 0);
  for (const time of times) {
    const now = Math.min(...busyUntil);
    busyUntil[busyUntil.indexOf(now)] = now + time;
  }
  return Math.max(...busyUntil);
}

function named(times: readonly number[]) {
  const lasts = new Map(times.map((time, index) => [String(index), time]));
  return { ids: [...lasts.keys()], lastsOf: (id: string) => lasts.get(id) ?? 0 };
}

describe('what is begun in time', () => {
  test('is all that is given, once', () => {
    fc.assert(
      fc.property(lasting, lanes, (times, count) => {
        const { ids, lastsOf } = named(times);
        expect(inTime(ids, { lanes: count, lastsOf }).toSorted()).toEqual(ids.toSorted());
      }),
    );
  });

  test('wastes less than half of what is wasted in the order as given', () => {
    const plans = fc.sample(fc.tuple(lasting, lanes), { numRuns: 500, seed: 1 });
    const excess = plans.map(([times, count]) => {
      const { ids, lastsOf } = named(times);
      const least = Math.max(...times, times.reduce((sum, time) => sum + time, 0) / count);
      const inOrder = endOf(inTime(ids, { lanes: count, lastsOf }).map(lastsOf), count);
      return { asGiven: endOf(times, count) - least, inOrder: inOrder - least };
    });
    const sum = (of: 'asGiven' | 'inOrder'): number => excess.reduce((total, one) => total + one[of], 0);
    expect(2 * sum('inOrder')).toBeLessThan(sum('asGiven'));
  });

  test('stays as it is given until something long would be left alone', () => {
    const { ids, lastsOf } = named([1, 1, 1, 1, 1, 1, 1, 1, 6]);
    expect(inTime(ids, { lanes: 2, lastsOf })).toEqual(['0', '1', '2', '8', '3', '4', '5', '6', '7']);
    expect(inTime(ids, { lanes: 1, lastsOf })).toEqual(ids);
  });
});
