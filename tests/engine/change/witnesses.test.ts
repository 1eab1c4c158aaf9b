import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelOf } from '../../../spec/change/rules/rule.ts';
import type { Schema } from '../../../spec/contract.ts';
import { changesOf } from './pairs.ts';
import { schema, value } from './schema-arbitrary.ts';

/** The same schemas on every machine: a gate fails by what changed. */
const limits = { seed: 1, numRuns: 75, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: false } as const;

/** A judge that shares nothing with the comparison but its library. */
function judge(one: Schema): (value: unknown) => boolean {
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  const validate = ajv.compile(one);
  return (candidate) => validate(candidate);
}

/** What tells that a value may be lost; a name that is described since was free to hold anything, and is told as added. */
function isLoss(rule: string): boolean {
  return rule === 'request-property-added' || levelOf(rule) === 'breaking' || levelOf(rule) === 'undecided';
}

describe('of any two schemas', () => {
  test('a witness is accepted by one and refused by the other, as it says', () => {
    fc.assert(
      fc.property(schema, schema, fc.constantFrom('request' as const, 'response' as const), (old, now, side) => {
        const [byOld, byNew] = [judge(old), judge(now)];
        for (const { rule, witness } of changesOf(side, old, now)) {
          if (witness === null) continue;
          expect(byOld(witness.value)).toBe(witness.old.accepted);
          expect(byNew(witness.value)).toBe(witness.new.accepted);
          expect(witness.old.accepted).not.toBe(witness.new.accepted);
          if (levelOf(rule) === 'breaking') expect(witness.old.accepted).toBe(side === 'request');
        }
      }),
      limits,
    );
  });

  test('what one accepts and the other refuses is told as a loss', () => {
    fc.assert(
      fc.property(schema, schema, fc.array(value, { minLength: 40, maxLength: 40 }), (old, now, values) => {
        const [byOld, byNew] = [judge(old), judge(now)];
        const lost = values.find((one) => byOld(one) && !byNew(one));
        if (lost === undefined) return;
        const told = changesOf('request', old, now).map(({ rule }) => rule);
        expect(told.some(isLoss)).toBe(true);
      }),
      limits,
    );
  });
});

test('a schema does not differ from itself', () => {
  fc.assert(
    fc.property(schema, (one) => {
      expect(changesOf('request', one, structuredClone(one))).toEqual([]);
      expect(changesOf('response', one, { allOf: [structuredClone(one)] })).toEqual([]);
    }),
    limits,
  );
});
