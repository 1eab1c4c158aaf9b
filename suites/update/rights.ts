import { holderOf } from '../../client/principal.ts';
import { assertEqual, assertStatus, assertSuccess, hidingRefusals, refusals } from '../../engine/assertions/assert.ts';
import { type Authorization, objectIn } from '../../engine/assertions/authorization.ts';
import type { Caller } from '../../engine/cases/caller.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { prepareChanged } from '../../engine/fixtures/again.ts';
import { prepareFor } from '../../engine/fixtures/door-fixture.ts';
import { type OwnBucket, ownName, withOwnBucket } from '../../engine/fixtures/own-bucket.ts';
import { subjectOf } from '../../engine/fixtures/permissions.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { neededFor } from '../../spec/needs.ts';
import type { Permission } from '../../spec/permissions.ts';
import { sources } from '../sources.ts';

/** What changes beside what a token may do. */
const changes = {
  'its description, by one who lacks the bucket': async (trial: Trial, made: Authorization) => {
    const held = neededFor('PatchAuthorizationsID', subjectOf(trial.setting));
    const administrator = await trial.prepareHolder(held, 'administrator');
    assertStatus(await administrator.update(made.id, { description: `changed ${trial.setting.plan.mark}` }), 200);
    await assertShownAsMade(trial, made);
  },
  'its status, forth and back': async (trial: Trial, made: Authorization) => {
    await trial.prepareStatus(made.id, 'inactive');
    await trial.prepareStatus(made.id, 'active');
    await assertShownAsMade(trial, made);
  },
  'the name of the bucket': (trial: Trial, _made: Authorization, bucket: OwnBucket) =>
    prepareChanged(trial, `/api/v2/buckets/${bucket.id}`, { name: ownName(trial, 'bucket') }),
} as const;

/** What updates leave as it is. */
export const rights = [
  defineRequirement({
    id: 'update/keeps-rights',
    level: 'must',
    sends:
      'A token for one bucket is used and gives it away; then its description is changed by one who lacks the bucket, or it is switched off and on, or the bucket renamed.',
    demands: 'What it may do and give away stays allowed, and the rest denied.',
    cites: [sources.updateRequest, sources.permissionsAsked, sources.explicitData],
    needs: ['memory', 'permissions', 'buckets'],
    inputs: () => everyRow(Object.keys(changes) as readonly (keyof typeof changes)[]),
    check: (trial, change) =>
      withOwnBucket(trial, (one) =>
        withOwnBucket(trial, async (other) => {
          const owner = subjectOf(trial.setting);
          const made = await prepareFor(trial, owner, [...reading(one), ...neededFor('PostAuthorizations', owner)]);
          const holder = holderOf(made.token, 'holder');
          await assertFor(trial, trial.as(holder, true), one, other);
          await changes[change](trial, made, one);
          await assertFor(trial, trial.as(holder), one, other);
        }),
      ),
  }),
] as const;

function reading({ id, orgID }: OwnBucket): readonly Permission[] {
  return [{ action: 'read', resource: { type: 'buckets', orgID, id } }];
}

/** Asserts that an authorization has the permissions that it was made with. */
async function assertShownAsMade(trial: Trial, { id, body }: Authorization): Promise<void> {
  assertEqual('permissions', objectIn(await trial.main.read(id)).permissions, body.permissions);
}

/** Asserts that a token reads one bucket and gives that away, and neither with another. */
async function assertFor(trial: Trial, holder: Caller, one: OwnBucket, other: OwnBucket): Promise<void> {
  const pathOf = ({ id }: OwnBucket) => `/api/v2/buckets/${id}`;
  const read = (bucket: OwnBucket) => holder.send({ operation: null, method: 'GET', path: pathOf(bucket) });
  assertStatus(await read(one), 200);
  assertStatus(await read(other), ...hidingRefusals);
  const body = { json: { description: 'changed' } };
  assertStatus(await holder.send({ operation: null, method: 'PATCH', path: pathOf(one), body }), ...hidingRefusals);
  assertSuccess(await holder.create(trial.body({ permissions: reading(one) })));
  assertStatus(await holder.create(trial.body({ permissions: reading(other) })), ...refusals);
}
