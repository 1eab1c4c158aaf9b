import * as fc from 'fast-check';
import { demand, demandEqual, demandSuccess } from '../engine/assertions/assert.ts';
import { authorizationIn, objectIn } from '../engine/assertions/authorization.ts';
import { batch, order, weakness } from '../engine/assertions/randomness.ts';
import { together } from '../engine/cases/together.ts';
import type { Trial } from '../engine/cases/trial.ts';
import { buckets } from '../engine/fixtures/permissions.ts';
import { oneResource, repeated } from '../engine/inputs/drafts.ts';
import { any, requirement } from '../engine/registration.ts';

requirement(
  'create/concurrent-unique',
  (setting) => any(fc.record({ draft: fc.constant(oneResource(setting)), times: fc.integer({ min: 2, max: 8 }) }), 0.4),
  async (trial, { draft, times }) => {
    const body = trial.body(draft);
    const sent = await together(Array.from({ length: times }, () => trial.main.create(body)));
    const made = sent.map((one) => objectIn(demandSuccess(one)));
    demandEqual('number of ids', new Set(made.map(({ id }) => id)).size, times);
    demandEqual('number of tokens', new Set(made.map(({ token }) => token)).size, times);
  },
);

/** Makes a batch of authorizations one after the other; the last one is on trial. */
async function issued(trial: Trial) {
  const body = { permissions: buckets(trial.setting) };
  const made = [];
  while (made.length < batch - 1) made.push(await trial.given(body));
  const last = authorizationIn(demandSuccess(await trial.main.create(trial.body(body))));
  return last === undefined ? made : [...made, last];
}

requirement('create/token-entropy', repeated(0.04), async (trial) => {
  const flaw = weakness((await issued(trial)).map(({ token }) => token));
  demand(flaw === undefined, `${batch} tokens of enough randomness`, flaw ?? 'these');
});

requirement('create/token-order', repeated(0.04), async (trial) => {
  const made = await issued(trial);
  const told = order(
    made.map(({ token }) => token),
    made.map(({ id }) => id),
  );
  demand(told === undefined, `${batch} tokens that tell nothing of their ids and their order`, told ?? 'these');
});
