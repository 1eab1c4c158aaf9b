import { assertStatus, refusals } from '../../engine/assertions/assert.ts';
import { prepareIn, prepareOrganizationDeleted, withOwnOrganization } from '../../engine/fixtures/own-organization.ts';
import { subjectOf } from '../../engine/fixtures/permissions.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { neededFor } from '../../spec/needs.ts';
import { sources } from '../sources.ts';
import { assertAbsent, readBucketsOf } from './strangers.ts';

/** What a deleted organization leaves behind. */
export const deleted = [
  defineRequirement({
    id: 'organizations/deleted-token-refused',
    level: 'should',
    sends: 'A token of an organization is used after the organization was deleted.',
    demands: 'It is refused.',
    cites: [sources.deletedOrganizations],
    needs: ['memory', 'permissions', 'management'],
    inputs: repeated(0.1),
    check: (trial) =>
      withOwnOrganization(trial, async (orgID) => {
        const permissions = neededFor('GetAuthorizations', { ...subjectOf(trial.setting), orgID });
        const made = await prepareIn(trial, orgID, permissions);
        const holder = trial.holder(made.token);
        assertStatus(await holder.list(), 200);
        await prepareOrganizationDeleted(trial, orgID);
        assertStatus(await holder.list(), ...refusals);
      }),
  }),
  defineRequirement({
    id: 'organizations/deleted-not-listed',
    level: 'should',
    sends: 'Authorizations are listed after their organization was deleted.',
    demands: 'The list does not show them.',
    cites: [sources.deletedOwners],
    needs: ['memory', 'management'],
    inputs: repeated(0.1),
    check: (trial) =>
      withOwnOrganization(trial, async (orgID) => {
        const made = await prepareIn(trial, orgID, readBucketsOf(orgID));
        await prepareOrganizationDeleted(trial, orgID);
        assertAbsent(await trial.main.list(), made.body);
      }),
  }),
] as const;
