import * as fc from 'fast-check';
import { demand, demandEqual } from '../engine/assertions/assert.ts';
import { rowsIn } from '../engine/assertions/authorization.ts';
import { type Query, rows } from '../engine/assertions/rows.ts';
import type { Trial } from '../engine/cases/trial.ts';
import {
  demandShown,
  filterNames,
  type OfTwoUsers,
  ofTwoUsers,
  shownIDs,
  valueFor,
} from '../engine/fixtures/filtered.ts';
import { administration, buckets } from '../engine/fixtures/permissions.ts';
import { any, everyRow, requirement } from '../engine/registration.ts';
import { unknownId } from '../generators/invalid/identifier.ts';

/** What a list shows of two authorizations, in no order. */
async function shownOf(trial: Trial, { mine, theirs }: OfTwoUsers, query: Query): Promise<readonly unknown[]> {
  const ids = await shownIDs(trial.main, query);
  return [mine, theirs].filter((id) => ids.includes(id));
}

requirement(
  'filters/pairs',
  () => {
    const pairs = (['userID', 'user'] as const).flatMap((user) =>
      (['orgID', 'org'] as const).map((org) => ({ user, org })),
    );
    return everyRow(pairs.flatMap((pair) => (['main', 'second'] as const).map((within) => ({ ...pair, within }))));
  },
  async (trial, { user, org, within }) => {
    const made = await ofTwoUsers(trial);
    const organization = trial.setting.plan.principals[within];
    const query: Query = [
      [user, valueFor(user, made.other)],
      [org, valueFor(org, organization)],
    ];
    demandEqual('ids', await shownOf(trial, made, query), within === 'main' ? [made.theirs] : []);
  },
);

requirement(
  'filters/contradiction-empty',
  () => everyRow(['mine', 'theirs'] as const),
  async (trial, whose) => {
    const made = await ofTwoUsers(trial);
    const { main } = trial.setting.plan.principals;
    const [byID, byName] = whose === 'mine' ? [main, made.other] : [made.other, main];
    const query: Query = [
      ['userID', byID.userID],
      ['user', valueFor('user', byName)],
    ];
    demandEqual('ids', await shownOf(trial, made, query), []);
  },
);

requirement(
  'filters/name-as-id',
  () => everyRow([['userID', 'user'] as const, ['orgID', 'org'] as const]),
  async (trial, names) => {
    const holder = await trial.givenHolder(administration(trial.setting));
    const { id } = await trial.given({ permissions: buckets(trial.setting) });
    for (const name of names) {
      const shown = await shownIDs(holder, [[name, valueFor(name, trial.setting.plan.principals.main)]]);
      demand(shown.includes(id), `the row, filtered by ${name}`, 'a list without it');
    }
  },
);

requirement(
  'filters/empty-value',
  () => everyRow(filterNames),
  async (trial, name) => {
    const made = await ofTwoUsers(trial);
    const shown = await shownOf(trial, made, [[name, '']]);
    demand(shown.length !== 1, 'both authorizations or neither', 'one of them');
  },
);

requirement(
  'filters/repeated-value',
  ({ existing }) =>
    any(fc.tuple(fc.constantFrom('userID', 'orgID'), unknownId([...existing]), unknownId([...existing])), 0.4),
  async (trial, [name, ...values]) => {
    const query = values.map((value) => [name, value] as const);
    await demandShown(trial, query, false);
  },
);

requirement(
  'filters/upper-case-id',
  () => everyRow(['userID', 'orgID'] as const),
  async (trial, name) => {
    const value = valueFor(name, trial.setting.plan.principals.main).toUpperCase();
    const { id } = await trial.given({ permissions: buckets(trial.setting) });
    const sent = await trial.main.list([[name, value]]);
    if (sent.answer.status === 400) return;
    demandEqual(
      'that the authorization is shown',
      rowsIn(sent).some((row) => row.id === id),
      true,
    );
  },
);

requirement(
  'filters/inactive-shown',
  () => everyRow(filterNames),
  async (trial, name) => {
    const { id } = await trial.given({ permissions: buckets(trial.setting), status: 'inactive' });
    const shown = await rows(trial, [[name, valueFor(name, trial.setting.plan.principals.main)]]);
    demand(
      shown.some((row) => row.id === id),
      'the row',
      'a list without it',
    );
  },
);
