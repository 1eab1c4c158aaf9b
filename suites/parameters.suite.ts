import { demand, demandEqual } from '../engine/assertions/assert.ts';
import { type Query, rows } from '../engine/assertions/rows.ts';
import { demandShown } from '../engine/fixtures/filtered.ts';
import { buckets } from '../engine/fixtures/permissions.ts';
import { repeated } from '../engine/inputs/drafts.ts';
import { any, everyRow, requirement } from '../engine/registration.ts';
import { draftOf } from '../generators/request.ts';
import { unknownParameters } from '../generators/variation.ts';

requirement(
  'filters/unknown-id-empty',
  () => everyRow(['userID', 'orgID'] as const),
  async (trial, name) => {
    await trial.given({ permissions: buckets(trial.setting) });
    demandEqual('rows', (await rows(trial, [[name, '00000000deadbeef']])).length, 0);
  },
);

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

requirement(
  'filters/unknown-parameter-ignored',
  () => ({ ...any(unknownQuery, 0.4), every: likely }),
  async (trial, query) => {
    const made = await trial.given({ permissions: buckets(trial.setting) });
    demand(
      (await rows(trial, query)).some(({ id }) => id === made.id),
      'the row',
      'a list without it',
    );
  },
);

requirement('filters/token', repeated(), async (trial) => {
  const made = await trial.given({ permissions: buckets(trial.setting) });
  demandEqual(
    'ids',
    (await rows(trial, [['token', made.token]])).map(({ id }) => id),
    [made.id],
  );
  demandEqual('rows', (await rows(trial, [['token', `${made.token.slice(0, -4)}0000`]])).length, 0);
});

requirement('filters/token-first-counts', repeated(), async (trial) => {
  const draft = { permissions: buckets(trial.setting) };
  const [first, second] = [await trial.given(draft), await trial.given(draft)];
  const query = [first, second].map(({ token }) => ['token', token] as const);
  demandEqual(
    'ids',
    (await rows(trial, query)).map(({ id }) => id),
    [first.id],
  );
});

requirement('filters/token-ignored', repeated(), async (trial) => {
  const made = await trial.given({ permissions: buckets(trial.setting) });
  demand(
    (await rows(trial, [['token', 'no-such-token']])).some(({ id }) => id === made.id),
    'the row',
    'a list without it',
  );
});

requirement(
  'filters/id-ignored',
  () => everyRow(['00000000deadbeef', 'x']),
  (trial, value) => demandShown(trial, [['id', value]], true),
);

requirement(
  'filters/paging-ignored',
  () =>
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
  (trial, parameter) => demandShown(trial, [parameter], true),
);
