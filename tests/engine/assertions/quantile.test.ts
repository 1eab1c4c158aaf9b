import { expect, test } from 'vitest';
import { quantile } from '../../../engine/assertions/quantile.ts';

test('a quantile is the value of nearest rank', () => {
  const values = [15, 20, 35, 40, 50];
  expect([0.05, 0.3, 0.4, 0.5, 1].map((part) => quantile(values, part))).toEqual([15, 20, 20, 35, 50]);
  expect(quantile([7], 0.99)).toBe(7);
  expect(quantile([], 0.5)).toBeNaN();
});
