import * as fc from 'fast-check';
import { assertEqual, assertThat } from '../../engine/assertions/assert.ts';
import { rowsIn } from '../../engine/assertions/authorization.ts';
import { rows } from '../../engine/assertions/rows.ts';
import { assertShown, filterNames, ofTwoUsers, valueFor } from '../../engine/fixtures/filtered.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { any, everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { unknownId } from '../../generators/invalid/identifier.ts';
import { sources } from '../sources.ts';
import { shownOf } from './two-users.ts';

/** Unusual values of filters. */
export const values = [
  defineRequirement({
    id: 'filters/empty-value',
    level: 'must',
    sends: 'Authorizations of two users exist and the list is filtered by an empty value.',
    demands: 'It is refused, or shows both authorizations or neither.',
    cites: [sources.filterUserID, sources.filterUser, sources.filterOrgID, sources.filterOrg],
    needs: ['memory', 'member'],
    inputs: () => everyRow(filterNames),
    check: async (trial, name) => {
      const made = await ofTwoUsers(trial);
      const shown = await shownOf(trial, made, [[name, '']]);
      assertThat(shown.length !== 1, 'both authorizations or neither', 'one of them');
    },
  }),
  defineRequirement({
    id: 'filters/repeated-value',
    level: 'must',
    sends:
      'The list is filtered by user or organization twice, by other ids than those of an authorization that exists.',
    demands: 'It is refused, or does not show that authorization.',
    cites: [sources.filterUserID, sources.filterOrgID],
    needs: ['memory'],
    inputs: ({ existing }) =>
      any(fc.tuple(fc.constantFrom('userID', 'orgID'), unknownId([...existing]), unknownId([...existing])), 0.4),
    check: async (trial, [name, ...values]) => {
      const query = values.map((value) => [name, value] as const);
      await assertShown(trial, query, false);
    },
  }),
  defineRequirement({
    id: 'filters/upper-case-id',
    level: 'should',
    sends: 'The list is filtered by an id in upper case.',
    demands: 'It is refused, or shows what it shows for the id in lower case.',
    cites: [sources.filterUserID, sources.filterOrgID],
    needs: ['memory'],
    inputs: () => everyRow(['userID', 'orgID'] as const),
    check: async (trial, name) => {
      const value = valueFor(name, trial.setting.plan.principals.main).toUpperCase();
      const { id } = await trial.prepare({ permissions: buckets(trial.setting) });
      const sent = await trial.main.list([[name, value]]);
      if (sent.answer.status === 400) return;
      assertEqual(
        'that the authorization is shown',
        rowsIn(sent).some((row) => row.id === id),
        true,
      );
    },
  }),
  defineRequirement({
    id: 'filters/inactive-shown',
    level: 'must',
    sends: 'An inactive authorization exists and the list is filtered by its user or organization.',
    demands: 'It is shown.',
    cites: [sources.list, sources.filterUserID, sources.filterOrgID],
    needs: ['memory'],
    inputs: () => everyRow(filterNames),
    check: async (trial, name) => {
      const { id } = await trial.prepare({ permissions: buckets(trial.setting), status: 'inactive' });
      const shown = await rows(trial, [[name, valueFor(name, trial.setting.plan.principals.main)]]);
      assertThat(
        shown.some((row) => row.id === id),
        'the row',
        'a list without it',
      );
    },
  }),
] as const;
