import { expect, test } from 'vitest';
import type { Exchange } from '../../../client/http/exchange.ts';
import { LatencySamples } from '../../../engine/observers/latency-sample.ts';
import type { OperationId } from '../../../spec/contract.ts';

function answered(ms: number, status = 200, operation: OperationId | null = 'GetAuthorizations'): Exchange {
  const draft = { operation, method: 'GET', path: '/api/v2/authorizations' } as const;
  return { draft, sent: {}, as: 'main', setup: false, answer: { status, headers: {}, body: '' }, startedAt: 0, ms };
}

/** Lots that follow one another without order, the same each time. */
function lots(first: number): () => number {
  let drawn = first;
  return () => {
    drawn = (drawn + (Math.sqrt(5) - 1) / 2) % 1;
    return drawn;
  };
}

function drawnOf(samples: LatencySamples) {
  return samples.samples().flatMap(({ drawn }) => drawn);
}

test('only successful answers to operations of the contract are sampled', () => {
  const samples = new LatencySamples(lots(0));
  samples.observe([answered(1, 199), answered(2), answered(3, 204), answered(4, 300), answered(5, 200, null)]);
  expect(drawnOf(samples).map(({ ms }) => ms)).toHaveLength(2);
  expect(new Set(drawnOf(samples).map(({ ms }) => ms))).toEqual(new Set([2, 3]));
});

test('each operation has a sample of its own', () => {
  const samples = new LatencySamples(lots(0));
  samples.observe([answered(1), answered(2, 201, 'PostAuthorizations')]);
  const found = samples.samples().map(({ operation, drawn }) => [operation, drawn.map(({ ms }) => ms)]);
  expect(found).toEqual([
    ['GetAuthorizations', [1]],
    ['PostAuthorizations', [2]],
  ]);
});

test('a latency keeps three digits', () => {
  const samples = new LatencySamples(lots(0));
  samples.observe([answered(1.23456), answered(0.00123456), answered(12_345)]);
  expect(new Set(drawnOf(samples).map(({ ms }) => ms))).toEqual(new Set([1.23, 0.00123, 12_300]));
});

test('of many answers the 200 with the smallest lots stay, the smallest first', () => {
  const [samples, draw] = [new LatencySamples(lots(0)), lots(0)];
  const all = Array.from({ length: 900 }, (_, index) => ({ ms: index, lot: draw() }));
  for (const { ms } of all) samples.observe([answered(ms)]);
  expect(drawnOf(samples)).toEqual(all.toSorted((one, other) => one.lot - other.lot).slice(0, 200));
});

test('the samples of several workers are that of one that drew all their lots', () => {
  const parts = [0, 0.3].map((first) => {
    const part = new LatencySamples(lots(first));
    part.observe(Array.from({ length: 400 }, (_, index) => answered(index)));
    return part;
  });
  const [one, other] = [new LatencySamples(), new LatencySamples()];
  for (const part of parts) one.add(part.samples());
  for (const part of parts.toReversed()) other.add(part.samples());
  const smallest = parts.flatMap(drawnOf).toSorted((first, second) => first.lot - second.lot);
  expect(drawnOf(one)).toEqual(smallest.slice(0, 200));
  expect(drawnOf(other)).toEqual(drawnOf(one));
});

test('a late answer is as likely to stay as an early one', () => {
  const samples = new LatencySamples(lots(0.1));
  samples.observe(Array.from({ length: 2_000 }, (_, index) => answered(index < 1_000 ? 1 : 9)));
  const late = drawnOf(samples).filter(({ ms }) => ms === 9).length;
  expect(late).toBeGreaterThan(80);
  expect(late).toBeLessThan(120);
});
