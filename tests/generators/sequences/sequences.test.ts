import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainSequences } from '../../../generators/sequences/plain.ts';
import { sequence } from '../../../generators/sequences/sequence.ts';
import type { Offer, Sequence } from '../../../generators/sequences/step.ts';
import { assertDeterministic } from '../assertions.ts';

const offer: Offer = {
  types: ['buckets', 'dashboards'],
  invalidCreations: ['status/enum/unknown', 'json/empty'],
  invalidUpdates: ['status/enum/unknown'],
  doors: ['GetMe', 'GetBuckets'],
  ...{ second: true, member: true, sessions: true, bucket: true },
};

const bare: Offer = {
  ...offer,
  ...{ invalidCreations: [], invalidUpdates: [], doors: [] },
  ...{ second: false, member: false, sessions: false, bucket: false },
};

const stepsOf = (all: readonly Sequence[]) => all.flat();

describe('sequences', () => {
  test('are the same at the same seed', () => {
    assertDeterministic(() => sequence(offer));
  });

  test('hold nothing that is not offered', () => {
    const all = stepsOf([...fc.sample(sequence(bare), { seed: 1, numRuns: 200 }), ...plainSequences(bare)]);
    const texts = all.map((step) => JSON.stringify(step));
    expect(texts.filter((text) => /second|"member"|session|sign-|"use"|invalid|"bucket"/.test(text))).toEqual([]);
  });

  test('hold each kind of request, door and mistake among the plain ones', () => {
    const all = stepsOf(plainSequences(offer));
    const kinds = new Set(all.map(({ kind }) => kind));
    expect([...kinds].toSorted()).toEqual([
      'create',
      'create-invalid',
      'delete',
      'list',
      'read',
      'sign-in',
      'sign-out',
      'update',
      'update-invalid',
      'use',
    ]);
    expect(new Set(all.flatMap((step) => ('door' in step ? [step.door] : [])))).toEqual(new Set(offer.doors));
    expect(new Set(all.flatMap((step) => (step.kind === 'create-invalid' ? [step.row] : [])))).toEqual(
      new Set(offer.invalidCreations),
    );
  });

  test('shrink to the one request that matters, the plain ones as well', async () => {
    const examples = plainSequences(offer)
      .filter((one) => one.some(({ kind }) => kind === 'delete'))
      .map((one): [Sequence] => [one]);
    for (const example of examples) {
      const property = fc.property(sequence(offer), (one) => one.every(({ kind }) => kind !== 'delete'));
      const { counterexample } = fc.check(property, { seed: 1, numRuns: 1, examples: [example] });
      expect(counterexample?.[0]).toHaveLength(1);
    }
  });
});
