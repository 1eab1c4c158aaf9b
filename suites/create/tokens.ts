import * as fc from 'fast-check';
import { assertEqual, assertSuccess, assertThat } from '../../engine/assertions/assert.ts';
import { authorizationIn, objectIn } from '../../engine/assertions/authorization.ts';
import { bitsOf, entropyBatch } from '../../engine/assertions/entropy.ts';
import { batch, order } from '../../engine/assertions/randomness.ts';
import { together } from '../../engine/cases/together.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { oneResource, repeated } from '../../engine/inputs/authorizations.ts';
import { any } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';
import { standards } from '../standards.ts';

/** Bits by which an estimate may err. */
const margin = 3;

/** The tokens that creating gives out. */
export const createdTokens = [
  defineRequirement({
    id: 'create/concurrent-unique',
    level: 'must',
    sends: 'Several equal bodies are sent at once.',
    demands: 'Each makes an authorization with an id and a token of its own.',
    cites: [sources.created, sources.token],
    needs: ['memory'],
    inputs: (setting) =>
      any(fc.record({ draft: fc.constant(oneResource(setting)), times: fc.integer({ min: 2, max: 8 }) }), 0.4),
    check: async (trial, { draft, times }) => {
      const body = trial.body(draft);
      const sent = await together(Array.from({ length: times }, () => trial.main.create(body)));
      const made = sent.map((one) => objectIn(assertSuccess(one)));
      assertEqual('number of ids', new Set(made.map(({ id }) => id)).size, times);
      assertEqual('number of tokens', new Set(made.map(({ token }) => token)).size, times);
    },
  }),
  defineRequirement({
    id: 'create/token-entropy',
    level: 'must',
    sends: 'A number of tokens is created.',
    demands:
      'Each has 128 bits or more that nobody can guess: constant parts count for nothing, nor what is repeated within a token or drawn out of less.',
    cites: [standards.guessing, sources.token, sources.randomToken],
    needs: ['memory'],
    inputs: repeated(0.01),
    check: async (trial) => {
      const bits = Math.round(bitsOf((await issued(trial, entropyBatch)).map(({ token }) => token)));
      assertThat(bits >= 128 - margin, 'tokens of 128 bits or more that nobody can guess', `tokens of about ${bits}`);
    },
  }),
  defineRequirement({
    id: 'create/token-order',
    level: 'must',
    sends: 'A number of tokens is created one after the other.',
    demands: 'No token tells its id, and no part of them counts up or down.',
    cites: [sources.token, sources.randomToken],
    needs: ['memory'],
    inputs: repeated(0.04),
    check: async (trial) => {
      const made = await issued(trial, batch);
      const told = order(
        made.map(({ token }) => token),
        made.map(({ id }) => id),
      );
      assertThat(told === undefined, `${batch} tokens that tell nothing of their ids and their order`, told ?? 'these');
    },
  }),
] as const;

/** Makes some authorizations one after the other; the last one is on trial. */
async function issued(trial: Trial, count: number) {
  const body = { permissions: buckets(trial.setting) };
  const made = [];
  while (made.length < count - 1) made.push(await trial.prepare(body));
  const last = authorizationIn(assertSuccess(await trial.main.create(trial.body(body))));
  return last === undefined ? made : [...made, last];
}
