import { assertEqual, assertStatus, hidingRefusals } from '../../engine/assertions/assert.ts';
import { objectIn, permissionsOf, plainPermissions, visibleRows } from '../../engine/assertions/authorization.ts';
import { prepareChanged } from '../../engine/fixtures/again.ts';
import { prepareFor } from '../../engine/fixtures/door-fixture.ts';
import { withOwnBucket } from '../../engine/fixtures/own-bucket.ts';
import { subjectOf } from '../../engine/fixtures/permissions.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { itemPathOf } from '../../engine/inputs/owned.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** What goes on beside what is gone. */
export const besideGone = [
  defineRequirement({
    id: 'permissions/beside-gone',
    level: 'must',
    sends:
      'One of two buckets that a token is for is deleted, and the token is used, listed, read, changed and deleted.',
    demands: 'It reaches the bucket that is left and no other, and every operation on it succeeds.',
    cites: [sources.postRequest, sources.read, sources.update, sources.explicitData],
    needs: ['memory', 'permissions', 'buckets'],
    inputs: repeated(0.01),
    check: (trial) =>
      withOwnBucket(trial, (left) =>
        withOwnBucket(trial, (gone) =>
          withOwnBucket(trial, async (other) => {
            const held = [gone, left].map(
              ({ id, orgID }) => ({ action: 'read', resource: { type: 'buckets', orgID, id } }) as const,
            );
            const made = await prepareFor(trial, subjectOf(trial.setting), held);
            const holder = trial.holder(made.token);
            const read = ({ id }: { readonly id: string }) =>
              holder.send({ operation: null, method: 'GET', path: itemPathOf('bucket', id) });
            assertStatus(await read(left), 200);
            assertStatus(await read(gone), 200);
            await prepareChanged(trial, itemPathOf('bucket', gone.id));
            assertStatus(await read(left), 200);
            assertStatus(await read(gone), ...hidingRefusals);
            assertStatus(await read(other), ...hidingRefusals);
            const shown = objectIn(assertStatus(await trial.main.read(made.id), 200));
            assertEqual('permissions', permissionsOf(shown), plainPermissions(held));
            const rows = visibleRows(await trial.main.list()).filter(({ id }) => id === made.id);
            assertEqual('rows with its id', rows.length, 1);
            assertStatus(await trial.main.update(made.id, { description: trial.setting.plan.mark }), 200);
            assertStatus(await read(left), 200);
            assertStatus(await trial.main.remove(made.id), 204);
          }),
        ),
      ),
  }),
] as const;
