import { assertEqual, assertStatus, assertSuccess, hidingRefusals, refusals } from '../../engine/assertions/assert.ts';
import { objectIn } from '../../engine/assertions/authorization.ts';
import type { Caller } from '../../engine/cases/caller.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { prepareChanged } from '../../engine/fixtures/again.ts';
import { prepareFor } from '../../engine/fixtures/door-fixture.ts';
import { type OwnBucket, ownName, withOwnBucket } from '../../engine/fixtures/own-bucket.ts';
import { subjectOf } from '../../engine/fixtures/permissions.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { neededFor } from '../../spec/needs.ts';
import type { Permission } from '../../spec/permissions.ts';
import { sources } from '../sources.ts';

/** What updates leave as it is. */
export const rights = [
  defineRequirement({
    id: 'update/keeps-rights',
    level: 'must',
    sends:
      'A token for one bucket is used and gives it away, its description changed by one who lacks the bucket, it is switched off and on, and the bucket renamed.',
    demands: 'What it may do and give away stays allowed, and the rest denied.',
    cites: [sources.updateRequest, sources.permissionsAsked, sources.explicitData],
    needs: ['memory', 'permissions', 'buckets'],
    inputs: repeated(0.01),
    check: (trial) =>
      withOwnBucket(trial, (one) =>
        withOwnBucket(trial, async (other) => {
          const owner = subjectOf(trial.setting);
          const made = await prepareFor(trial, owner, [...reading(one), ...neededFor('PostAuthorizations', owner)]);
          const holder = trial.holder(made.token);
          const { permissions } = made.body;
          await assertFor(trial, holder, one, other);
          const description = trial.setting.plan.mark;
          const administrator = await trial.prepareHolder(neededFor('PatchAuthorizationsID', owner), 'administrator');
          assertStatus(await administrator.update(made.id, { description: `changed ${description}` }), 200);
          await assertFor(trial, holder, one, other);
          await trial.prepareStatus(made.id, 'inactive');
          await trial.prepareStatus(made.id, 'active');
          await assertFor(trial, holder, one, other);
          assertEqual('permissions', objectIn(await trial.main.read(made.id)).permissions, permissions);
          await prepareChanged(trial, `/api/v2/buckets/${one.id}`, { name: ownName(trial, 'bucket') });
          await assertFor(trial, holder, one, other);
        }),
      ),
  }),
] as const;

function reading({ id, orgID }: OwnBucket): readonly Permission[] {
  return [{ action: 'read', resource: { type: 'buckets', orgID, id } }];
}

/** Asserts that a token reads one bucket and gives that away, and neither with another. */
async function assertFor(trial: Trial, holder: Caller, one: OwnBucket, other: OwnBucket): Promise<void> {
  const read = (bucket: OwnBucket) =>
    holder.send({ operation: null, method: 'GET', path: `/api/v2/buckets/${bucket.id}` });
  assertStatus(await read(one), 200);
  assertStatus(await read(other), ...hidingRefusals);
  const path = `/api/v2/buckets/${one.id}`;
  const change = { operation: null, method: 'PATCH' as const, path, body: { json: { description: 'changed' } } };
  assertStatus(await holder.send(change), ...hidingRefusals);
  assertSuccess(await holder.create(trial.body({ permissions: reading(one) })));
  assertStatus(await holder.create(trial.body({ permissions: reading(other) })), ...refusals);
}
