import { jsonOf } from '../../client/http/exchange.ts';
import { assertStatus, assertThat, refusals } from '../../engine/assertions/assert.ts';
import { madeUnlessRefused } from '../../engine/assertions/refused.ts';
import { assertNoTrace, traceableDescription } from '../../engine/assertions/traces.ts';
import { assertNoWriting } from '../../engine/assertions/unchanged.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { Setting } from '../../engine/setting.ts';
import { sources } from '../sources.ts';
import { readBucketsOf, secondOf } from './strangers.ts';

/** Whose the authorization is to be: the creator's, or of the user of the other organization. */
const owners = ({ plan }: Setting) => everyRow([undefined, plan.principals.main.userID]);

/** What one organization can do to another. */
export const isolated = [
  defineRequirement({
    id: 'organizations/unchanged',
    level: 'must',
    sends: 'The owner of another organization changes, deletes and creates authorizations of this one.',
    demands: 'Each request is refused and nothing changes.',
    cites: [sources.authorization],
    needs: ['memory', 'permissions', 'second-organization'],
    inputs: repeated(),
    check: async (trial) => {
      await assertNoWriting(trial, trial.second, await trial.prepare({ permissions: buckets(trial.setting) }));
    },
  }),
  defineRequirement({
    id: 'organizations/creates-nothing',
    level: 'must',
    sends: 'The owner of another organization tries to create an authorization in this one.',
    demands: 'The request is refused and the list of this organization shows nothing of it.',
    cites: [sources.create, sources.postRequest],
    needs: ['memory', 'permissions', 'second-organization'],
    inputs: owners,
    check: async (trial, userID) => {
      const description = traceableDescription();
      const body = trial.body({ description, permissions: buckets(trial.setting) }, userID);
      assertStatus(await trial.second.create(body), ...refusals);
      await assertNoTrace(trial, description);
    },
  }),
  defineRequirement({
    id: 'organizations/foreign-resource',
    level: 'must',
    sends: 'The owner of another organization creates a token there that names a bucket of this one, and uses it.',
    demands: 'The request is refused, or the token does not see the bucket.',
    cites: [sources.resourceOrganization, sources.delegation],
    needs: ['memory', 'permissions', 'second-organization', 'buckets'],
    inputs: bucketNamings,
    check: async (trial, scope) => {
      const { setting } = trial;
      const { orgID } = secondOf(setting);
      const named = { action: 'read', resource: { type: 'buckets', ...scope } } as const;
      const body = { ...trial.body({ permissions: [named, ...readBucketsOf(orgID)] }), orgID };
      const made = madeUnlessRefused(await trial.second.create(body));
      const query = [['orgID', setting.grants.orgID]] as const;
      const sent =
        made === undefined ? undefined : await trial.holder(made.token, 'child').collection('buckets', query);
      const shown = sent?.answer.status === 200 ? JSON.stringify(jsonOf(sent.answer)) : '';
      assertThat(
        !shown.includes(String(setting.plan.bucketID)),
        'no bucket of the other organization',
        'a bucket of it',
      );
    },
  }),
] as const;

/** Ways to name a bucket of the main organization in an authorization of the other. */
function bucketNamings({ plan }: Setting) {
  const id = String(plan.bucketID);
  const { second, main } = plan.principals;
  return everyRow([{ id, orgID: String(second?.orgID) }, { id }, { id, orgID: main.orgID }, { orgID: main.orgID }]);
}
