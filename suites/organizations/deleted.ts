import { assertStatus, refusals } from '../../engine/assertions/assert.ts';
import { together } from '../../engine/cases/together.ts';
import { prepareFor } from '../../engine/fixtures/door-fixture.ts';
import { prepareIn, prepareOrganizationDeleted, withOwnOrganization } from '../../engine/fixtures/own-organization.ts';
import { withOwnUser } from '../../engine/fixtures/own-user.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { rowsAt, tableFor } from '../../engine/inputs/tables.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { neededFor } from '../../spec/needs.ts';
import { beyondPage } from '../page.ts';
import { sources } from '../sources.ts';
import { assertAbsent, readBucketsOf } from './strangers.ts';

/** What a deleted organization leaves behind. */
export const deleted = [
  defineRequirement({
    id: 'organizations/deleted-token-refused',
    level: 'should',
    sends: `Of an organization, ${beyondPage} tokens, in turn of two users, are used after the organization was deleted.`,
    demands: 'Each is refused.',
    cites: [sources.deletedOrganizations],
    needs: ['memory', 'permissions', 'management'],
    takes: { creates: beyondPage, cases: 1 },
    inputs: () => tableFor([null]),
    check: (trial, table) =>
      withOwnUser(trial, (other) =>
        withOwnOrganization(trial, async (orgID) => {
          const users = [trial.setting.plan.principals.main, other];
          const owners = Array.from({ length: beyondPage / users.length }, () => users).flat();
          const made = owners.map(({ userID }) =>
            prepareFor(trial, { orgID, userID }, neededFor('GetAuthorizations', { orgID, userID })),
          );
          const holders = rowsAt(await together(made), table).map(({ token }) => trial.holder(token));
          for (const holder of holders.slice(-2)) assertStatus(await holder.list(), 200);
          await prepareOrganizationDeleted(trial, orgID);
          for (const holder of holders) assertStatus(await holder.list(), ...refusals);
        }),
      ),
  }),
  defineRequirement({
    id: 'organizations/deleted-not-listed',
    level: 'should',
    sends: 'Authorizations, active and inactive, are listed after their organization was deleted.',
    demands: 'The list does not show them.',
    cites: [sources.deletedOwners],
    needs: ['memory', 'management'],
    inputs: repeated(0.1),
    check: (trial) =>
      withOwnOrganization(trial, async (orgID) => {
        const active = await prepareIn(trial, orgID, readBucketsOf(orgID));
        const off = await prepareIn(trial, orgID, readBucketsOf(orgID), 'inactive');
        await prepareOrganizationDeleted(trial, orgID);
        const listed = await trial.main.list();
        for (const { body } of [active, off]) assertAbsent(listed, body);
      }),
  }),
] as const;
