import { expect, test } from 'vitest';
import { spreadPlaces } from '../../../engine/cases/spread.ts';

test('every place comes once, whatever the length and the seed', () => {
  for (const length of [0, 1, 2, 3, 8, 60, 256]) {
    for (const seed of [-5, 0, 17]) {
      const places = spreadPlaces(length, seed);
      expect(places.toSorted((one, other) => one - other)).toEqual(Array.from({ length }, (_, place) => place));
    }
  }
});

test('where it begins depends on the seed', () => {
  const first = [1, 2, 3].map((seed) => spreadPlaces(60, seed)[0]);
  expect(new Set(first).size).toBe(3);
});
