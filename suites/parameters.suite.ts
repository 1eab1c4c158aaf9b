import { demand, demandEqual } from './demand.ts';
import { repeated } from './givens.ts';
import { everyRow, requirement } from './requirement.ts';
import { buckets } from './rights.ts';
import { type Query, rows } from './rows.ts';

requirement(
  'filters/unknown-id-empty',
  () => everyRow(['userID', 'orgID'] as const),
  async (trial, name) => {
    await trial.given({ permissions: buckets(trial.setting) });
    demandEqual('rows', (await rows(trial, [[name, '00000000deadbeef']])).length, 0);
  },
);

requirement(
  'filters/unknown-parameter-ignored',
  () =>
    everyRow<Query>([
      [['unknown', '1']],
      [['ID', 'x']],
      [
        ['filter', 'a b'],
        ['page', '0'],
      ],
    ]),
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

requirement('filters/token-ignored', repeated(), async (trial) => {
  const made = await trial.given({ permissions: buckets(trial.setting) });
  demand(
    (await rows(trial, [['token', 'no-such-token']])).some(({ id }) => id === made.id),
    'the row',
    'a list without it',
  );
});
