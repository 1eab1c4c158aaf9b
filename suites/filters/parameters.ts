import { assertEqual, assertThat } from '../../engine/assertions/assert.ts';
import { type Query, rows } from '../../engine/assertions/rows.ts';
import { assertShown } from '../../engine/fixtures/filtered.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { any, everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { draftOf } from '../../generators/request.ts';
import { unknownParameters } from '../../generators/variation.ts';
import { sources } from '../sources.ts';

/** Parameters that another API would have. */
const likely: readonly Query[] = [
  [['unknown', '1']],
  [['ID', 'x']],
  [
    ['filter', 'a b'],
    ['page', '0'],
  ],
];

const unknownQuery = unknownParameters(draftOf('GetAuthorizations')).map(({ query = [] }) => query);

/** Parameters that the contract does not have. */
export const parameters = [
  defineRequirement({
    id: 'filters/unknown-id-empty',
    level: 'must',
    sends: 'The list is filtered by the id of a user or an organization that does not exist.',
    demands: 'No row is shown.',
    cites: [sources.filterUserID, sources.filterOrgID],
    needs: ['memory'],
    inputs: () => everyRow(['userID', 'orgID'] as const),
    check: async (trial, name) => {
      await trial.prepare({ permissions: buckets(trial.setting) });
      assertEqual('rows', (await rows(trial, [[name, '00000000deadbeef']])).length, 0);
    },
  }),
  defineRequirement({
    id: 'filters/unknown-parameter-ignored',
    level: 'should',
    sends: 'The list is asked for with query parameters that the contract does not know.',
    demands: 'It shows what it shows without them.',
    cites: [sources.list],
    needs: ['memory'],
    inputs: () => ({ ...any(unknownQuery, 0.4), every: likely }),
    check: async (trial, query) => {
      const made = await trial.prepare({ permissions: buckets(trial.setting) });
      assertThat(
        (await rows(trial, query)).some(({ id }) => id === made.id),
        'the row',
        'a list without it',
      );
    },
  }),
  defineRequirement({
    id: 'filters/paging-ignored',
    level: 'should',
    sends:
      'The list is asked for with `limit`, `offset`, `after` and other parameters of paging, which the contract does not have.',
    demands: 'It shows what it shows without them.',
    cites: [sources.listParameters, sources.list],
    needs: ['memory'],
    inputs: () =>
      everyRow<readonly [string, string]>([
        ['limit', '1'],
        ['limit', '0'],
        ['limit', '-1'],
        ['limit', 'x'],
        ['offset', '1000000'],
        ['after', 'ffffffffffffffff'],
        ['descending', 'true'],
        ['sortBy', 'x'],
      ]),
    check: (trial, parameter) => assertShown(trial, [parameter], true),
  }),
] as const;
