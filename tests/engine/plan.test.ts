import { expect, test } from 'vitest';
import { unlimited } from '../../client/limits/limits.ts';
import { absenceOf } from '../../engine/plan.ts';

const plan = { profile: 'oss-2.9', absent: {}, cases: 25, limits: unlimited } as const;
const long = { needs: ['memory'], takes: { creates: 100, cases: 10 } } as const;

test('what takes much is judged where the run allows as much', () => {
  expect(absenceOf(long, plan)).toBeUndefined();
  expect(absenceOf(long, { ...plan, cases: 10, limits: { ...unlimited, maxCreates: 100 } })).toBeUndefined();
  expect(absenceOf(long, { profile: 'oss-2.9', absent: {} })).toBeUndefined();
});

test('it is left out of a run with fewer cases or creates, and says so', () => {
  expect(absenceOf(long, { ...plan, cases: 9 })).toEqual({
    reason: 'disabled',
    note: 'one case takes long (--cases 9 is below 10)',
  });
  expect(absenceOf(long, { ...plan, limits: { ...unlimited, maxCreates: 99 } })).toEqual({
    reason: 'disabled',
    note: 'one case creates 100 (--max-creates leaves 99)',
  });
});

test('what the target lacks is told before', () => {
  const absent = { memory: { reason: 'needs-capability', note: 'it forgets' } } as const;
  expect(absenceOf(long, { ...plan, absent, cases: 1 })).toEqual(absent.memory);
});
