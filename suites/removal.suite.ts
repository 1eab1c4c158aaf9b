import * as fc from 'fast-check';
import { demand, demandEqual, demandStatus, demandSuccess } from '../engine/assertions/assert.ts';
import { type Authorization, objectIn } from '../engine/assertions/authorization.ts';
import { rows } from '../engine/assertions/rows.ts';
import { demandUnchanged } from '../engine/assertions/unchanged.ts';
import type { Caller } from '../engine/cases/caller.ts';
import type { Trial } from '../engine/cases/trial.ts';
import { administrator } from '../engine/fixtures/administrator.ts';
import { type FilterName, filterNames, valueFor } from '../engine/fixtures/filtered.ts';
import { buckets } from '../engine/fixtures/permissions.ts';
import { drafts, repeated } from '../engine/inputs/drafts.ts';
import { call, guardedOperations, operated } from '../engine/inputs/operations.ts';
import { everyRow, requirement } from '../engine/registration.ts';
import { statuses } from '../generators/authorization.ts';

requirement(
  'delete/ends-filtered-listing',
  ({ profile }) =>
    everyRow<FilterName | 'token'>([
      ...filterNames,
      ...(profile.tokenFilter.value === 'filters' ? ['token' as const] : []),
    ]),
  async (trial, name) => {
    const made = await trial.given({ permissions: buckets(trial.setting) });
    const value = name === 'token' ? made.token : valueFor(name, trial.setting.plan.principals.main);
    demandSuccess(await trial.main.remove(made.id));
    const left = (await rows(trial, [[name, value]])).filter(({ id }) => id === made.id);
    demandEqual('rows with its id', left.length, 0);
  },
);

requirement(
  'delete/id-not-given-again',
  () => everyRow(statuses),
  async (trial, status) => {
    const draft = { status, permissions: buckets(trial.setting) };
    const made = await trial.given(draft);
    demandSuccess(await trial.main.remove(made.id));
    const next = objectIn(demandSuccess(await trial.main.create(trial.body(draft))));
    demand(next.id !== made.id, 'another id', 'the id of the deleted one');
    demand(next.token !== made.token, 'another token', 'the token of the deleted one');
  },
);

requirement(
  'delete/switched-off',
  (setting) => ({ ...drafts(setting), weight: 0.2 }),
  async (trial, draft) => {
    const made = await trial.given({ ...draft, status: 'active' });
    await trial.givenStatus(made.id, 'inactive');
    demandStatus(await trial.main.remove(made.id), 204);
    demandStatus(await trial.main.read(made.id), 404);
    demandStatus(await trial.holder(made.token).list(), 401);
  },
);

function use(trial: Trial, holder: Caller, operation: (typeof uses)[number], other: Authorization) {
  return operation === 'GetBuckets' ? holder.collection('buckets') : call(holder, operation, operated(trial, other));
}

const uses = [...guardedOperations, 'GetBuckets'] as const;

requirement(
  'delete/ends-token-everywhere',
  () => everyRow(uses),
  async (trial, operation) => {
    const { made, holder } = await administrator(trial);
    const other = await trial.given({ permissions: buckets(trial.setting) });
    demandSuccess(await trial.main.remove(made.id));
    demandStatus(await use(trial, holder, operation, other), 401);
    await demandUnchanged(trial, other);
  },
);

requirement('delete/own', repeated(0.1), async (trial) => {
  const { made, holder } = await administrator(trial);
  demandStatus(await holder.remove(made.id), 204);
  demandStatus(await holder.list(), 401);
  demandStatus(await trial.main.read(made.id), 404);
});

/** Ids that are never given out from here on: one before an id, and one with another first digit. */
const neighbours = {
  'one below': (id: string) => (BigInt(`0x${id}`) - 1n).toString(16).padStart(16, '0'),
  'another first digit': (id: string) => `${id.startsWith('f') ? 'e' : 'f'}${id.slice(1)}`,
} as const;

requirement(
  'delete/unknown-spares-others',
  () => everyRow(Object.values(neighbours)),
  async (trial, neighbourOf) => {
    const made = await trial.given({ permissions: buckets(trial.setting) });
    const unknown = neighbourOf(made.id);
    const looked = await trial.as(trial.setting.plan.principals.main, true).read(unknown);
    fc.pre(looked.answer.status === 404);
    demandStatus(await trial.main.remove(unknown), 404);
    await demandUnchanged(trial, made);
  },
);
