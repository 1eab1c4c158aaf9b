import { expect, test } from 'vitest';
import { Budget } from '../../../engine/cases/budget.ts';

test('a run without a bound bounds no requirement', () => {
  expect(new Budget(null, 3, 2).next()).toBeNull();
});

test('the time is shared among the requirements, as many at a time as are judged abreast', () => {
  const alone = new Budget(100_000, 10, 1).next();
  const abreast = new Budget(100_000, 10, 4).next();
  expect(alone).toBeGreaterThan(9_000);
  expect(alone).toBeLessThanOrEqual(10_000);
  expect(abreast).toBeGreaterThan(39_000);
  expect(abreast).toBeLessThanOrEqual(40_000);
});

test('what the first requirements leave is shared among those that follow', () => {
  const budget = new Budget(100_000, 2, 1);
  budget.next();
  expect(budget.next()).toBeGreaterThan(90_000);
});

test('when the time is over the next requirement is given the least that is a bound', () => {
  expect(new Budget(-1, 5, 1).next()).toBe(1);
});
