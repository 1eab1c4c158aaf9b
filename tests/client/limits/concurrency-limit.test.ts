import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ConcurrencyLimit, initialLimit, limitOf, next } from '../../../client/limits/concurrency-limit.ts';

/** Requests a second that a server answers where so many are under way at a time. */
type Server = (limit: number) => number;

/** Deterministic numbers from 0 to below 1 (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), state | 1);
    const more = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61));
    return ((more ^ (more >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The courses that a server leads to, stretch by stretch; `noise` is the part by which a stretch may be off. */
function follow(server: Server, { most = 16, stretches = 400, noise = 0, seed = 1, from = initialLimit(most) } = {}) {
  const random = numbers(seed);
  const courses: ConcurrencyLimit[] = [from];
  for (let state = from; courses.length <= stretches; courses.push(state)) {
    const load = limitOf(state);
    state = next(state, { cost: (1000 / server(load)) * (1 + noise * (2 * random() - 1)), load });
  }
  return courses;
}

/** The part of the second half of the courses that has one limit in force. */
function shareAt(limit: number, courses: readonly ConcurrencyLimit[]): number {
  const settled = courses.slice(courses.length / 2);
  return settled.filter((state) => state.limit === limit).length / settled.length;
}

const slower: Server = (limit) => 1650 / limit ** 0.7;
const faster: Server = (limit) => 500 * limit ** 0.7;
const peaked: Server = (limit) => ({ 1: 800, 2: 1400 })[limit] ?? 8000 / limit;
const flat: Server = () => 1000;

describe('the state settles', () => {
  test.each([
    { name: 'at one for a server that slows down', server: slower, limit: 1 },
    { name: 'at the bound for a server that speeds up', server: faster, limit: 16 },
    { name: 'at the peak between', server: peaked, limit: 4 },
    { name: 'where it began for a server that does not mind', server: flat, limit: 4 },
  ])('$name', ({ server, limit }) => {
    expect(shareAt(limit, follow(server))).toBe(1);
  });

  test.each([
    { server: slower, limit: 1 },
    { server: faster, limit: 16 },
    { server: peaked, limit: 4 },
  ])('at $limit in spite of noise', ({ server, limit }) => {
    const shares = [1, 2, 3, 4, 5].map((seed) => shareAt(limit, follow(server, { noise: 0.3, seed })));
    expect(Math.min(...shares)).toBeGreaterThan(0.9);
  });

  test('anew where the server changes', () => {
    const from = follow(faster).at(-1);
    expect(from?.limit).toBe(16);
    expect(shareAt(1, follow(slower, { ...(from === undefined ? {} : { from }) }))).toBe(1);
  });
});

test('most requests are sent at the limit in force', () => {
  const rivals = follow(peaked).filter((state) => limitOf(state) !== state.limit);
  expect(rivals.length / 400).toBeLessThan(0.2);
});

test('the limit stays between one and the bound, whatever is measured', () => {
  const stretch = fc.record({
    cost: fc.double({ min: 0.01, max: 100, noNaN: true }),
    load: fc.integer({ min: 0, max: 64 }),
  });
  const given = fc.tuple(fc.integer({ min: 1, max: 64 }), fc.array(stretch, { maxLength: 200 }));
  fc.assert(
    fc.property(given, ([most, stretches]) => {
      let state = initialLimit(most);
      for (const one of stretches) {
        state = next(state, one);
        for (const limit of [state.limit, limitOf(state)]) {
          expect(Number.isInteger(limit)).toBe(true);
          expect(limit).toBeGreaterThanOrEqual(1);
          expect(limit).toBeLessThanOrEqual(most);
        }
      }
    }),
  );
});

test('stretches with few requests decide nothing', () => {
  let state = initialLimit(16);
  for (let count = 0; count < 200; count += 1) state = next(state, { cost: 10 / limitOf(state), load: 1 });
  expect(state.limit).toBe(4);
});
