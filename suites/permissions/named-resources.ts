import { assertEqual, assertStatus, assertThat, hidingRefusals } from '../../engine/assertions/assert.ts';
import { objectIn, permissionsOf, plainPermissions } from '../../engine/assertions/authorization.ts';
import { madeUnlessRefused } from '../../engine/assertions/refused.ts';
import { withOwnBucket } from '../../engine/fixtures/own-bucket.ts';
import { withOwnOrganization } from '../../engine/fixtures/own-organization.ts';
import { withTwo } from '../../engine/fixtures/owned-two.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { itemPathOf } from '../../engine/inputs/owned.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** Names beside ids, and what of a bucket cannot be changed. */
export const namedResources = [
  defineRequirement({
    id: 'permissions/names-mean-nothing',
    level: 'must',
    sends:
      'A token is created whose permission has the id of one bucket and the names of another and of another organization.',
    demands: 'It is refused, or reaches the bucket of the id alone, which is shown.',
    cites: [sources.resource, sources.massAssignment, sources.explicitData],
    needs: ['memory', 'permissions', 'buckets'],
    inputs: repeated(0.01),
    check: (trial) =>
      withTwo(trial, 'bucket', async (one, other) => {
        const { orgID } = trial.setting.grants;
        const resource = { type: 'buckets', orgID, id: one.id } as const;
        const named = { ...resource, name: other.name, org: 'another organization' };
        const body = trial.body({ permissions: [{ action: 'read', resource }] });
        const sent = await trial.main.create({ ...body, permissions: [{ action: 'read', resource: named }] });
        const made = madeUnlessRefused(sent);
        if (made === undefined) return;
        const shown = objectIn(assertStatus(await trial.main.read(made.id), 200));
        assertEqual('permissions', permissionsOf(shown), plainPermissions([{ action: 'read', resource }]));
        const holder = trial.holder(made.token);
        const read = (id: string) => holder.send({ operation: null, method: 'GET', path: itemPathOf('bucket', id) });
        assertStatus(await read(one.id), 200);
        assertStatus(await read(other.id), ...hidingRefusals);
      }),
  }),
  defineRequirement({
    id: 'permissions/bucket-stays-in-organization',
    level: 'must',
    sends: 'A change of a bucket names another organization, id and type beside a description.',
    demands: 'It is refused, or the bucket stays in its organization under its id.',
    cites: [sources.massAssignment, sources.tenants],
    needs: ['memory', 'permissions', 'buckets', 'orgs', 'management'],
    inputs: repeated(0.01),
    check: (trial) =>
      withOwnOrganization(trial, (orgID) =>
        withOwnBucket(trial, async ({ id, orgID: own }) => {
          const json = {
            description: trial.setting.plan.mark,
            orgID,
            org: 'another',
            id: '00000000deadbeef',
            type: 'system',
          };
          const changed = await trial.main.send({
            operation: null,
            method: 'PATCH',
            path: itemPathOf('bucket', id),
            body: { json },
          });
          assertThat(changed.answer.status < 500, 'an answer below 500', `status ${changed.answer.status}`);
          const sent = await trial.main.send({ operation: null, method: 'GET', path: itemPathOf('bucket', id) });
          const shown = objectIn(assertStatus(sent, 200));
          assertEqual('bucket', { id: shown.id, orgID: shown.orgID }, { id, orgID: own });
        }),
      ),
  }),
] as const;
