import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linearizability } from '../../../engine/history/linearizability.ts';
import { smallestPart } from '../../../engine/history/smallest.ts';
import { hasOrder } from './brute-force.ts';
import { alteredHistory, atomicHistory, model } from './histories.ts';

const numRuns = 2_000;

describe('the search for an order', () => {
  test('accepts whatever an atomic authorization answered', () => {
    fc.assert(
      fc.property(atomicHistory(9), (history) => {
        expect(linearizability(model, history)).toBe('linearizable');
      }),
      { numRuns },
    );
  });

  test('agrees with trying all orders, where an answer was altered, and finds both verdicts often', () => {
    const verdicts = { linearizable: 0, impossible: 0, unknown: 0 };
    fc.assert(
      fc.property(alteredHistory(5), (history) => {
        const verdict = linearizability(model, history);
        verdicts[verdict] += 1;
        expect(verdict).toBe(hasOrder(model, history) ? 'linearizable' : 'impossible');
      }),
      { numRuns, endOnFailure: true },
    );
    expect(verdicts.unknown).toBe(0);
    expect(verdicts.linearizable).toBeGreaterThan(numRuns / 10);
    expect(verdicts.impossible).toBeGreaterThan(numRuns / 10);
  });

  test('says that it does not know where it was bounded', () => {
    const write = { input: { kind: 'patch', changes: { status: 'inactive' } }, invoked: 0, answer: null } as const;
    const read = { input: { kind: 'get' }, invoked: 0, answer: { at: 1, output: { kind: 'missing' } } } as const;
    const history = [
      { client: 'a', ...write },
      { client: 'b', ...write },
      { client: 'c', ...read },
    ] as const;
    expect(linearizability(model, history, 1)).toBe('unknown');
    expect(linearizability(model, history)).toBe('impossible');
  });
});

describe('the smallest part', () => {
  const wrong = alteredHistory(7).filter((history) => linearizability(model, history) === 'impossible');

  test('has no order either; what it lacks came later or was a read', () => {
    fc.assert(
      fc.property(wrong, (history) => {
        const part = smallestPart(model, history);
        expect(linearizability(model, part)).toBe('impossible');
        const end = Math.max(...part.flatMap(({ answer }) => answer?.at ?? []));
        const known = history.filter(({ invoked }) => invoked <= end);
        const left = known.filter(({ client }) => part.every((call) => call.client !== client));
        expect(left.every(({ input, answer }) => model.isRead(input, answer?.output ?? null))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('has no read that it could do without', () => {
    fc.assert(
      fc.property(wrong, (history) => {
        const part = smallestPart(model, history);
        for (const read of part.filter(({ input }) => input.kind === 'get' || input.kind === 'use')) {
          const without = part.filter((call) => call !== read);
          expect(linearizability(model, without)).toBe('linearizable');
        }
      }),
      { numRuns: 300 },
    );
  });
});
