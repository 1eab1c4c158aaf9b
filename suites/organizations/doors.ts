import { assertDoorsShut, isData } from '../../engine/fixtures/ended.ts';
import { prepareOrganizationDeleted, withOwnOrganization } from '../../engine/fixtures/own-organization.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** Where the tokens of deleted organizations are tried. */
export const doors = [
  defineRequirement({
    id: 'organizations/every-door-shut',
    level: 'should',
    sends: 'An organization is deleted, and two tokens of it, one that was used everywhere, are tried on every route.',
    demands: 'Each request is refused or shows nothing.',
    cites: [sources.deletedOwners, sources.appliedImmediately],
    needs: ['memory', 'permissions', 'management', 'buckets', 'orgs'],
    inputs: repeated(0.01),
    check: (trial) =>
      withOwnOrganization(trial, async (orgID) => {
        const end = () => prepareOrganizationDeleted(trial, orgID);
        const { userID } = trial.setting.plan.principals.main;
        await assertDoorsShut(trial, { orgID, userID }, { end, tries: (door) => !isData(door), outlived: false });
      }),
  }),
] as const;
