import * as fc from 'fast-check';
import {
  assertEqual,
  assertStatus,
  assertSuccess,
  assertThat,
  hidingRefusals,
} from '../../engine/assertions/assert.ts';
import { authorizationIn, visibleRows } from '../../engine/assertions/authorization.ts';
import { assertNoWriting } from '../../engine/assertions/unchanged.ts';
import type { Caller } from '../../engine/cases/caller.ts';
import { administration, buckets } from '../../engine/fixtures/permissions.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { any } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { Permission } from '../../spec/permissions.ts';
import { sources } from '../sources.ts';

/** Where a permission ends. */
export const boundaries = [
  defineRequirement({
    id: 'permissions/read-cannot-write',
    level: 'must',
    sends: 'A token that may only read authorizations creates, changes and deletes, and lists.',
    demands: 'Each change is refused and nothing changes: the list shows what was not deleted.',
    cites: [sources.permission, sources.authorization],
    needs: ['memory', 'permissions'],
    inputs: repeated(),
    check: async (trial) => {
      const made = await trial.prepare({ permissions: buckets(trial.setting) });
      const reading = administration(trial.setting).filter(({ action }) => action === 'read');
      const reader = await trial.prepareHolder(reading, 'reader');
      await assertNoWriting(trial, reader, made);
      const shown = visibleRows(await reader.list()).some(({ id }) => id === made.id);
      assertThat(shown, 'a list that shows it', 'a list without it');
    },
  }),
  defineRequirement({
    id: 'permissions/write-cannot-read',
    level: 'must',
    sends: 'A token that may only write authorizations reads one and one that it made, and lists all.',
    demands: 'It sees nothing.',
    cites: [sources.permission, sources.matching],
    needs: ['memory', 'permissions'],
    inputs: repeated(),
    check: async (trial) => {
      const made = await trial.prepare({ permissions: buckets(trial.setting) });
      const writing = administration(trial.setting).filter(({ action }) => action === 'write');
      const writer = await trial.prepareHolder(writing, 'writer');
      assertStatus(await writer.read(made.id), ...hidingRefusals);
      const own = authorizationIn(assertSuccess(await writer.create(trial.body({ permissions: writing }))));
      if (own !== undefined) assertStatus(await writer.read(own.id), ...hidingRefusals);
      assertEqual('rows', visibleRows(await writer.list()).length, 0);
    },
  }),
  defineRequirement({
    id: 'permissions/other-type-cannot',
    level: 'must',
    sends: 'A token that may do everything with another resource type reads, changes and deletes an authorization.',
    demands: 'Each request is refused and nothing changes.',
    cites: [sources.resource, sources.authorization],
    needs: ['memory', 'permissions'],
    inputs: ({ grants }) =>
      any(fc.constantFrom(...grants.types.filter((type) => type !== 'authorizations' && type !== 'users')), 0.4),
    check: async (trial, type) => {
      const made = await trial.prepare({ permissions: buckets(trial.setting) });
      const resource = { type, orgID: trial.setting.grants.orgID };
      const users = administration(trial.setting).filter((permission) => permission.resource.type === 'users');
      const held: readonly Permission[] = [{ action: 'read', resource }, { action: 'write', resource }, ...users];
      const holder = await trial.prepareHolder(held);
      assertStatus(await holder.read(made.id), ...hidingRefusals);
      await assertNoWriting(trial, holder, made);
    },
  }),
  defineRequirement({
    id: 'permissions/one-bucket-only',
    level: 'must',
    sends: 'A token that may read one bucket, and one that may read another, list the buckets.',
    demands: 'The first sees its bucket and no other, the second does not see it.',
    cites: [sources.postRequest, sources.matching],
    needs: ['memory', 'permissions', 'buckets'],
    inputs: repeated(),
    check: async (trial) => {
      const { plan, grants } = trial.setting;
      const reading = (id: string): readonly Permission[] => [
        { action: 'read', resource: { type: 'buckets', orgID: grants.orgID, id } },
      ];
      const own = await trial.prepareHolder(reading(String(plan.bucketID)), 'owner');
      const other = await trial.prepareHolder(reading('00000000deadbeef'), 'other');
      const ids = async (caller: Caller) => bucketIDs(await caller.collection('buckets', [['orgID', grants.orgID]]));
      assertEqual('buckets', await ids(own), [plan.bucketID]);
      assertEqual('buckets', await ids(other), []);
    },
  }),
] as const;

function bucketIDs({
  answer,
}: {
  readonly answer: { readonly body: string; readonly status: number };
}): readonly unknown[] {
  if (answer.status !== 200) return [];
  const { buckets: found = [] } = JSON.parse(answer.body) as { readonly buckets?: readonly { readonly id?: string }[] };
  return found.map(({ id }) => id);
}
