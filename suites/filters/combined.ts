import { assertEqual, assertThat } from '../../engine/assertions/assert.ts';
import type { Query } from '../../engine/assertions/rows.ts';
import { ofTwoUsers, shownIDs, valueFor } from '../../engine/fixtures/filtered.ts';
import { administration, buckets } from '../../engine/fixtures/permissions.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';
import { shownOf } from './two-users.ts';

/** Filters together. */
export const combined = [
  defineRequirement({
    id: 'filters/pairs',
    level: 'must',
    sends: 'Authorizations of two users exist and the list is filtered by user and organization, each by id or name.',
    demands: 'Of these authorizations it shows those of the user within the organization.',
    cites: [sources.list, sources.filterUser, sources.filterOrg],
    needs: ['memory', 'member', 'second-organization'],
    inputs: () => {
      const pairs = (['userID', 'user'] as const).flatMap((user) =>
        (['orgID', 'org'] as const).map((org) => ({ user, org })),
      );
      return everyRow(pairs.flatMap((pair) => (['main', 'second'] as const).map((within) => ({ ...pair, within }))));
    },
    check: async (trial, { user, org, within }) => {
      const made = await ofTwoUsers(trial);
      const organization = trial.setting.plan.principals[within];
      const query: Query = [
        [user, valueFor(user, made.other)],
        [org, valueFor(org, organization)],
      ];
      assertEqual('ids', await shownOf(trial, made, query), within === 'main' ? [made.theirs] : []);
    },
  }),
  defineRequirement({
    id: 'filters/contradiction-empty',
    level: 'should',
    sends:
      'Authorizations of two users exist and the list is filtered by the id of one user and the name of the other.',
    demands: 'Neither authorization is shown.',
    cites: [sources.list, sources.filterUserID, sources.filterUser],
    needs: ['memory', 'member'],
    inputs: () => everyRow(['mine', 'theirs'] as const),
    check: async (trial, whose) => {
      const made = await ofTwoUsers(trial);
      const { main } = trial.setting.plan.principals;
      const [byID, byName] = whose === 'mine' ? [main, made.other] : [made.other, main];
      const query: Query = [
        ['userID', byID.userID],
        ['user', valueFor('user', byName)],
      ];
      assertEqual('ids', await shownOf(trial, made, query), []);
    },
  }),
  defineRequirement({
    id: 'filters/name-as-id',
    level: 'must',
    sends:
      'A token with the right to read the user’s authorizations lists them by the id and by the name of user or organization.',
    demands: 'Both lists show the same of them.',
    cites: [sources.filterUser, sources.filterUserID, sources.filterOrg, sources.filterOrgID],
    needs: ['memory', 'permissions'],
    inputs: () => everyRow([['userID', 'user'] as const, ['orgID', 'org'] as const]),
    check: async (trial, names) => {
      const holder = await trial.prepareHolder(administration(trial.setting));
      const { id } = await trial.prepare({ permissions: buckets(trial.setting) });
      for (const name of names) {
        const shown = await shownIDs(holder, [[name, valueFor(name, trial.setting.plan.principals.main)]]);
        assertThat(shown.includes(id), `the row, filtered by ${name}`, 'a list without it');
      }
    },
  }),
] as const;
