import * as fc from 'fast-check';
import {
  demand,
  demandEqual,
  demandStatus,
  demandSuccess,
  hidingRefusals,
  refusals,
} from '../engine/assertions/assert.ts';
import { visibleRows } from '../engine/assertions/authorization.ts';
import { demandNoWriting } from '../engine/assertions/unchanged.ts';
import type { Caller } from '../engine/cases/caller.ts';
import type { Trial } from '../engine/cases/trial.ts';
import { administration, buckets, subjectOf } from '../engine/fixtures/permissions.ts';
import { repeated } from '../engine/inputs/drafts.ts';
import { call, guardedOperations, operated, operations } from '../engine/inputs/operations.ts';
import { any, everyRow, requirement } from '../engine/registration.ts';
import { type GuardedOperation, needs } from '../spec/needs.ts';
import type { Permission } from '../spec/permissions.ts';

requirement('permissions/needed-suffice', operations, async (trial, operation) => {
  const made = await trial.given({ permissions: buckets(trial.setting) });
  const subject = subjectOf(trial.setting);
  const granted = operation === 'PostAuthorizations' ? buckets(trial.setting) : [];
  const held = [...needs[operation].map((need) => need.permission(subject)), ...granted];
  const sent = demandSuccess(await call(await trial.givenHolder(held), operation, operated(trial, made)));
  if (operation !== 'GetAuthorizations') return;
  demand(
    visibleRows(sent).some(({ id }) => id === made.id),
    'a list that holds the authorization',
    'a list without it',
  );
});

/** Every operation with every row of its needs that the contract, or only the vendor's source, tells of. */
const lacking = (promised: boolean) =>
  guardedOperations.flatMap((operation) =>
    needs[operation].flatMap((need, index) => (need.promised === promised ? [{ operation, index }] : [])),
  );

async function demandRefusedWithout(trial: Trial, operation: GuardedOperation, index: number): Promise<void> {
  const made = await trial.given({ permissions: buckets(trial.setting) });
  const missing = needs[operation][index]?.permission(subjectOf(trial.setting));
  const same = ({ action, resource }: Permission) =>
    action === missing?.action && resource.type === missing.resource.type;
  const held = [...administration(trial.setting)].filter((permission) => !same(permission));
  const sent = await call(await trial.givenHolder(held), operation, operated(trial, made));
  if (operation === 'GetAuthorizations' && sent.answer.status === 200) {
    demand(
      visibleRows(sent).every(({ id }) => id !== made.id),
      'a list without the authorization',
      'a list with it',
    );
  } else demandStatus(sent, ...hidingRefusals);
}

requirement(
  'permissions/each-needed',
  () => everyRow(lacking(true)),
  (trial, { operation, index }) => demandRefusedWithout(trial, operation, index),
);

requirement(
  'permissions/each-needed-by-source',
  () => everyRow(lacking(false)),
  (trial, { operation, index }) => demandRefusedWithout(trial, operation, index),
);

requirement('permissions/list-without-right-refused', repeated(), async (trial) => {
  demandStatus(await (await trial.givenHolder(buckets(trial.setting))).list(), ...refusals);
});

requirement('permissions/read-cannot-write', repeated(), async (trial) => {
  const made = await trial.given({ permissions: buckets(trial.setting) });
  const reading = administration(trial.setting).filter(({ action }) => action === 'read');
  await demandNoWriting(trial, await trial.givenHolder(reading, 'reader'), made);
});

requirement('permissions/write-cannot-read', repeated(), async (trial) => {
  const made = await trial.given({ permissions: buckets(trial.setting) });
  const writing = administration(trial.setting).filter(({ action }) => action === 'write');
  const writer = await trial.givenHolder(writing, 'writer');
  demandStatus(await writer.read(made.id), ...hidingRefusals);
  demandEqual('rows', visibleRows(await writer.list()).length, 0);
});

requirement(
  'permissions/other-type-cannot',
  ({ grants }) =>
    any(fc.constantFrom(...grants.types.filter((type) => type !== 'authorizations' && type !== 'users')), 0.4),
  async (trial, type) => {
    const made = await trial.given({ permissions: buckets(trial.setting) });
    const resource = { type, orgID: trial.setting.grants.orgID };
    const users = administration(trial.setting).filter((permission) => permission.resource.type === 'users');
    const held: readonly Permission[] = [{ action: 'read', resource }, { action: 'write', resource }, ...users];
    const holder = await trial.givenHolder(held);
    demandStatus(await holder.read(made.id), ...hidingRefusals);
    await demandNoWriting(trial, holder, made);
  },
);

requirement('permissions/one-bucket-only', repeated(), async (trial) => {
  const { plan, grants } = trial.setting;
  const reading = (id: string): readonly Permission[] => [
    { action: 'read', resource: { type: 'buckets', orgID: grants.orgID, id } },
  ];
  const own = await trial.givenHolder(reading(String(plan.bucketID)), 'owner');
  const other = await trial.givenHolder(reading('00000000deadbeef'), 'other');
  const ids = async (caller: Caller) => bucketIDs(await caller.collection('buckets', [['orgID', grants.orgID]]));
  demandEqual('buckets', await ids(own), [plan.bucketID]);
  demandEqual('buckets', await ids(other), []);
});

function bucketIDs({
  answer,
}: {
  readonly answer: { readonly body: string; readonly status: number };
}): readonly unknown[] {
  if (answer.status !== 200) return [];
  const { buckets: found = [] } = JSON.parse(answer.body) as { readonly buckets?: readonly { readonly id?: string }[] };
  return found.map(({ id }) => id);
}
