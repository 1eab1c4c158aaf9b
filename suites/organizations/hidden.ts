import * as fc from 'fast-check';
import { assertStatus, assertThat, hidingRefusals } from '../../engine/assertions/assert.ts';
import { madeUnlessRefused } from '../../engine/assertions/refused.ts';
import type { Query } from '../../engine/assertions/rows.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { prepareIn } from '../../engine/fixtures/own-organization.ts';
import { administration, buckets } from '../../engine/fixtures/permissions.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { Setting } from '../../engine/setting.ts';
import { sources } from '../sources.ts';
import { assertAbsent, readBucketsOf, secondOf } from './strangers.ts';

const directions = () => everyRow(['second', 'main'] as const);

/** What one organization sees of another. */
export const hidden = [
  defineRequirement({
    id: 'organizations/hidden',
    level: 'must',
    sends:
      'A full token of either organization lists and reads authorizations of the other, and one that may read what this organization owns reads the other itself.',
    demands: 'None is shown, and neither is the organization.',
    cites: [sources.authorization, sources.tenants],
    needs: ['memory', 'permissions', 'second-organization'],
    inputs: directions,
    check: async (trial, looking) => {
      const { made, stranger } = await hiddenFrom(trial, looking);
      for (const query of [[], [['orgID', String(made.body.orgID)] as const]]) {
        assertAbsent(await stranger.list(query), made.body);
      }
      assertStatus(await stranger.read(made.id), ...hidingRefusals);
      if (looking === 'main') await assertOrganizationHidden(trial);
    },
  }),
  defineRequirement({
    id: 'organizations/hidden-from-filters',
    level: 'must',
    sends:
      'The owner of another organization filters the list by organization and user of this one, by id and by name.',
    demands: 'No authorization of this organization is shown.',
    cites: [sources.authorization, sources.tenants, sources.filterOrgID, sources.filterOrg],
    needs: ['memory', 'permissions', 'second-organization'],
    inputs: namings,
    check: async (trial, query) => {
      const made = await trial.prepare({ permissions: buckets(trial.setting) });
      assertAbsent(await trial.second.list(query), made.body);
    },
  }),
  defineRequirement({
    id: 'organizations/same-user-hidden',
    level: 'must',
    sends: 'A full token of one organization is used on an authorization that its user has in another.',
    demands: 'It is not shown, and neither changed nor deleted.',
    cites: [sources.authorization, sources.matching, sources.tenants],
    needs: ['memory', 'permissions', 'second-organization', 'management'],
    inputs: repeated(),
    check: async (trial) => {
      const { orgID } = secondOf(trial.setting);
      const made = await prepareIn(trial, orgID, readBucketsOf(orgID));
      const holder = await trial.prepareHolder(administration(trial.setting));
      assertAbsent(await holder.list(), made.body);
      assertStatus(await holder.read(made.id), ...hidingRefusals);
      assertStatus(await holder.update(made.id, { status: 'inactive' }), ...hidingRefusals);
      assertStatus(await holder.remove(made.id), ...hidingRefusals);
    },
  }),
] as const;

/** An authorization of one organization, and one who holds everything of the other. */
async function hiddenFrom(trial: Trial, looking: 'second' | 'main') {
  const { orgID } = secondOf(trial.setting);
  if (looking === 'second') {
    return { made: await trial.prepare({ permissions: buckets(trial.setting) }), stranger: trial.second };
  }
  const made = await trial.prepareElsewhere({ permissions: readBucketsOf(orgID) });
  return { made, stranger: await trial.prepareHolder(administration(trial.setting), 'stranger') };
}

/** Asserts that a permission for the organizations that this one owns, which are none, shows no other. */
async function assertOrganizationHidden(trial: Trial): Promise<void> {
  const { plan, grants } = trial.setting;
  if (plan.absent.orgs !== undefined) return;
  const own = { action: 'read', resource: { type: 'orgs', orgID: grants.orgID } } as const;
  const made = madeUnlessRefused(await trial.main.create(trial.body({ permissions: [own] })));
  if (made === undefined) return;
  const holder = trial.holder(made.token);
  const { orgID } = secondOf(trial.setting);
  assertStatus(await holder.send({ operation: null, method: 'GET', path: `/api/v2/orgs/${orgID}` }), ...hidingRefusals);
  const { answer } = await holder.collection('orgs', []);
  assertThat(answer.status !== 200 || !answer.body.includes(orgID), 'no other organization', 'the other organization');
}

/** Every way to ask for the authorizations of the main organization and its user. */
function namings({ plan }: Setting) {
  const { orgID, org, userID, user } = plan.principals.main;
  const parts = Object.entries({ orgID, org, userID, user });
  const known = parts.flatMap(([name, value]): Query => (value === null ? [] : [[name, value]]));
  return { arbitrary: fc.subarray([...known], { minLength: 1 }), every: known.map((one) => [one]), weight: 0.4 };
}
