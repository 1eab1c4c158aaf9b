import * as fc from 'fast-check';
import { assertStatus } from '../../engine/assertions/assert.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { administration } from '../../engine/fixtures/permissions.ts';
import { elsewhere } from '../../engine/inputs/elsewhere.ts';
import { any, everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

const alterations = {
  changed: (character) => (character === 'A' ? 'B' : 'A'),
  missing: () => '',
  twice: (character) => character + character,
  'with its high bit set': (character) => String.fromCharCode(character.charCodeAt(0) | 0x80),
} as const satisfies Record<string, (character: string) => string>;

const alteration = fc.record({
  kind: fc.constantFrom(...(Object.keys(alterations) as (keyof typeof alterations)[])),
  at: fc.nat(80),
});

/** Tokens that are almost right, or in the wrong place. */
export const tokenVariants = [
  defineRequirement({
    id: 'authentication/altered-token-refused',
    level: 'must',
    sends:
      'A real token is sent of which one character is another, is missing, is there twice, or has its high bit set.',
    demands: 'The answer is 401.',
    cites: [sources.scheme, sources.unauthorized],
    needs: ['memory', 'permissions'],
    inputs: () => ({ arbitrary: alteration, every: [{ kind: 'with its high bit set' as const, at: 0 }] }),
    check: async (trial, { kind, at }) => {
      const token = await administratorToken(trial);
      const place = at % token.length;
      const altered = token.slice(0, place) + alterations[kind](token.charAt(place)) + token.slice(place + 1);
      trial.setting.secrets.add(altered, '$ALTERED_TOKEN');
      assertStatus(await trial.holder(altered, 'stranger').list(), 401);
    },
  }),
  defineRequirement({
    id: 'authentication/long-token-refused',
    level: 'must',
    sends: 'A real token is sent that is followed by 1,000 to 6,000 characters.',
    demands: 'The answer is 401, or says that the header is too long.',
    cites: [sources.unauthorized, sources.longHeaders],
    needs: ['memory', 'permissions'],
    inputs: () => any(fc.integer({ min: 1_000, max: 6_000 }), 0.2),
    check: async (trial, length) => {
      const token = await administratorToken(trial);
      assertStatus(await trial.holder(token + 'A'.repeat(length), 'stranger').list(), 401, 431);
    },
  }),
  defineRequirement({
    id: 'authentication/token-elsewhere-refused',
    level: 'must',
    sends:
      'A token is sent in the query, in a cookie, in the body, as name or password of `Basic`, or in other headers, and not after `Token`.',
    demands: 'The answer is 401.',
    cites: [sources.scheme, sources.unauthorized],
    needs: ['memory', 'permissions'],
    inputs: () => everyRow(Object.keys(elsewhere)),
    check: async (trial, place) => {
      const draft = elsewhere[place]?.(await administratorToken(trial));
      if (draft !== undefined) assertStatus(await trial.anonymous.send(draft), 401);
    },
  }),
] as const;

async function administratorToken(trial: Trial): Promise<string> {
  return (await trial.prepare({ permissions: administration(trial.setting) })).token;
}
