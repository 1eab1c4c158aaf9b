import { assertEqual } from '../../engine/assertions/assert.ts';
import type { Query } from '../../engine/assertions/rows.ts';
import { tooNarrow } from '../../engine/cases/narrowness.ts';
import { prepareFor } from '../../engine/fixtures/door-fixture.ts';
import { shownIDs } from '../../engine/fixtures/filtered.ts';
import { withOwnUser } from '../../engine/fixtures/own-user.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { isOperator } from '../../engine/inputs/reaches.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** What a user has in several organizations. */
export const organizations = [
  defineRequirement({
    id: 'filters/across-organizations',
    level: 'must',
    sends:
      'One who may do everything lists, by its id and its name, what a user has in two organizations, in either alone and in both.',
    demands: 'Without an organization both are shown, and with one what the user has there.',
    cites: [sources.filterUserID, sources.filterUser, sources.filterOrgID, sources.list],
    needs: ['memory', 'permissions', 'second-organization', 'management'],
    inputs: repeated(0.01),
    check: async (trial) => {
      const { main, second } = trial.setting.plan.principals;
      if (second === null || !isOperator(trial.setting))
        throw tooNarrow('the token is of one organization alone', 'Give an operator token.');
      await withOwnUser(trial, async ({ userID, user }) => {
        const first = main.orgID;
        const there = await prepareFor(trial, { orgID: second.orgID, userID });
        const here = await prepareFor(trial, { orgID: first, userID });
        for (const by of [['userID', userID] as const, ['user', user] as const]) {
          const shown = async (...query: Query) => (await shownIDs(trial.main, [by, ...query])).toSorted();
          assertEqual(`ids by ${by[0]}`, await shown(), [here.id, there.id].toSorted());
          assertEqual(`ids by ${by[0]} in the one organization`, await shown(['orgID', first]), [here.id]);
          assertEqual(`ids by ${by[0]} in the other`, await shown(['orgID', second.orgID]), [there.id]);
        }
      });
    },
  }),
] as const;
