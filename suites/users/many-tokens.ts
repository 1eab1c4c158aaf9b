import { assertStatus, refusals } from '../../engine/assertions/assert.ts';
import type { Authorization } from '../../engine/assertions/authorization.ts';
import { together } from '../../engine/cases/together.ts';
import { UnpreparedError } from '../../engine/evidence/violation.ts';
import { prepareFor } from '../../engine/fixtures/door-fixture.ts';
import { prepareUserDeleted, prepareUserStatus, withOwnUser } from '../../engine/fixtures/own-user.ts';
import { isOperator } from '../../engine/inputs/reaches.ts';
import { rowsAt, tableFor } from '../../engine/inputs/tables.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { Setting } from '../../engine/setting.ts';
import { beyondPage } from '../page.ts';
import { sources } from '../sources.ts';

/** A user with many tokens. */
export const manyTokens = [
  defineRequirement({
    id: 'users/every-token-ends',
    level: 'must',
    sends:
      'A user with 26 tokens, of two organizations where there can be, is switched off, gets another, is switched on, off again and deleted, and the tokens are used after each.',
    demands: 'Each is refused while the user is off, works when it is on, and is refused once it is deleted.',
    cites: [sources.activeUser, sources.create, sources.sessionsOfUser, sources.appliedImmediately],
    needs: ['memory', 'permissions', 'management'],
    takes: { creates: beyondPage, cases: 1 },
    inputs: () => tableFor([null]),
    check: (trial, table) =>
      withOwnUser(trial, async ({ userID }) => {
        const { orgID } = trial.setting.grants;
        const organizations = [orgID, ...otherOrganization(trial.setting)];
        const owners = Array.from(
          { length: beyondPage },
          (_, index) => organizations[index % organizations.length] ?? orgID,
        );
        const all = await together(owners.map((one) => prepareFor(trial, { orgID: one, userID })));
        const use = async (some: readonly Authorization[], ...statuses: readonly number[]) => {
          for (const { id, token } of rowsAt(some, table))
            assertStatus(await trial.holder(token).read(id), ...statuses);
        };
        await prepareUserStatus(trial, userID, 'inactive');
        await use(all, ...refusals);
        const late = await prepareFor(trial, { orgID, userID }).catch(refused);
        if (late !== undefined) await use([late, ...all.slice(-1)], ...refusals);
        await prepareUserStatus(trial, userID, 'active');
        await use(all, 200);
        await prepareUserStatus(trial, userID, 'inactive');
        await use(all.slice(-2), ...refusals);
        await prepareUserDeleted(trial, userID);
        await use(all, ...refusals);
      }),
  }),
] as const;

/** A server may refuse to make a token for a user who is switched off. */
function refused(error: unknown): undefined {
  if (!(error instanceof UnpreparedError)) throw error;
}

/** The organization of the stranger, where the main principal may make tokens of it, too. */
function otherOrganization(setting: Setting): readonly string[] {
  const { second } = setting.plan.principals;
  return second !== null && isOperator(setting) ? [second.orgID] : [];
}
