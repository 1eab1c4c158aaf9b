import * as fc from 'fast-check';
import type { Account } from '../../client/principal.ts';
import { assertEqual, assertThat } from '../../engine/assertions/assert.ts';
import { rowsIn } from '../../engine/assertions/authorization.ts';
import type { Query } from '../../engine/assertions/rows.ts';
import { rows } from '../../engine/assertions/rows.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { UnpreparedError } from '../../engine/evidence/violation.ts';
import { ofTwoUsers } from '../../engine/fixtures/filtered.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { any } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { JsonObject } from '../../spec/json.ts';
import { sources } from '../sources.ts';

/** Each filter of the list alone. */
export const single = [
  defineRequirement({
    id: 'filters/user-id',
    level: 'must',
    sends: 'Authorizations of two users exist and the list is filtered by the id of one.',
    demands: 'Every row belongs to that user, and the user’s own row is there.',
    cites: [sources.filterUserID],
    needs: ['memory', 'member'],
    inputs: repeated(),
    check: (trial) => assertRowsOfOneUser(trial, ({ userID }) => [['userID', userID]]),
  }),
  defineRequirement({
    id: 'filters/user-name',
    level: 'must',
    sends: 'Authorizations of two users exist and the list is filtered by the name of one.',
    demands: 'Every row belongs to that user, and the user’s own row is there.',
    cites: [sources.filterUser, sources.userFilter],
    needs: ['memory', 'member'],
    inputs: repeated(),
    check: (trial) => assertRowsOfOneUser(trial, ({ user }) => [['user', user]]),
  }),
  defineRequirement({
    id: 'filters/org-id',
    level: 'must',
    sends: 'The list is filtered by the id of the organization.',
    demands: 'Every row belongs to it, and what was made there is there.',
    cites: [sources.filterOrgID],
    needs: ['memory'],
    inputs: repeated(),
    check: async (trial) => {
      const made = await trial.prepare({ permissions: buckets(trial.setting) });
      const { orgID } = trial.setting.grants;
      const shown = await rows(trial, [['orgID', orgID]]);
      assertThat(
        shown.some(({ id }) => id === made.id),
        'what was made there',
        'a list without it',
      );
      assertThat(
        shown.every((row) => row.orgID === orgID),
        'rows of that organization alone',
        'a row of another one',
      );
    },
  }),
  defineRequirement({
    id: 'filters/org-name',
    level: 'must',
    sends: 'The list is filtered by the name of another organization.',
    demands: 'No row of this organization is shown.',
    cites: [sources.filterOrg],
    needs: ['memory', 'second-organization'],
    inputs: repeated(),
    check: async (trial) => {
      const { second, main } = trial.setting.plan.principals;
      if (second?.org == null) throw new UnpreparedError('the name of the other organization is not known');
      await trial.prepare({ permissions: buckets(trial.setting) });
      const shown = await rows(trial, [['org', second.org]]);
      assertThat(
        shown.every((row) => row.orgID !== main.orgID),
        'no row of this organization',
        'a row of this organization',
      );
    },
  }),
  defineRequirement({
    id: 'filters/together',
    level: 'must',
    sends: 'The list is filtered by organization and user at once.',
    demands: 'The rows are those that both filters alone have in common.',
    cites: [sources.list],
    needs: ['memory', 'member'],
    inputs: repeated(),
    check: async (trial) => {
      const { mine, theirs, other } = await ofTwoUsers(trial);
      const organization = ['orgID', trial.setting.grants.orgID] as const;
      const own = (shown: readonly JsonObject[]) =>
        shown.map(({ id }) => id).filter((id) => id === mine || id === theirs);
      assertEqual('ids', own(await rows(trial, [organization, ['userID', other.userID]])), [theirs]);
      const user = ['userID', trial.setting.plan.principals.main.userID] as const;
      assertEqual('ids', own(await rows(trial, [organization, user])), [mine]);
    },
  }),
  defineRequirement({
    id: 'filters/never-more',
    level: 'must',
    sends: 'The list is filtered by any combination of parameters.',
    demands: 'No row is shown that the list without a filter does not show.',
    cites: [sources.list],
    needs: ['memory'],
    inputs: ({ plan: { principals } }) => {
      const { main, second } = principals;
      const values = [main.orgID, main.userID, main.org, main.user, second?.orgID, second?.org].filter(
        (one) => one != null,
      );
      const pair = fc.tuple(fc.constantFrom('orgID', 'userID', 'org', 'user'), fc.constantFrom(...values));
      return any(fc.array(pair, { minLength: 1, maxLength: 3 }), 0.5);
    },
    check: async (trial, query) => {
      const made = await trial.prepare({ permissions: buckets(trial.setting) });
      const answer = await trial.main.list(query);
      const filtered = answer.answer.status === 200 ? rowsIn(answer).map(({ id }) => id) : [];
      const all = (await rows(trial, [])).map(({ id }) => id);
      assertThat(all.includes(made.id) || !filtered.includes(made.id), 'no row that the whole list lacks', 'one more');
      assertThat(new Set(filtered).size === filtered.length, 'each row once', 'a row twice');
    },
  }),
] as const;

async function assertRowsOfOneUser(trial: Trial, query: (other: Account) => Query): Promise<void> {
  const { theirs, other } = await ofTwoUsers(trial);
  const shown = await rows(trial, query(other));
  assertThat(
    shown.some(({ id }) => id === theirs),
    'the row of the user',
    'a list without it',
  );
  assertThat(
    shown.every(({ userID }) => userID === other.userID),
    'rows of that user alone',
    'a row of another user',
  );
}
