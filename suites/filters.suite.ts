import * as fc from 'fast-check';
import type { Account } from '../client/principal.ts';
import { demand, demandEqual } from '../engine/assertions/assert.ts';
import { rowsIn } from '../engine/assertions/authorization.ts';
import type { Query } from '../engine/assertions/rows.ts';
import { rows } from '../engine/assertions/rows.ts';
import type { Trial } from '../engine/cases/trial.ts';
import { UnpreparedError } from '../engine/evidence/violation.ts';
import { ofTwoUsers } from '../engine/fixtures/filtered.ts';
import { buckets } from '../engine/fixtures/permissions.ts';
import { repeated } from '../engine/inputs/drafts.ts';
import { any, requirement } from '../engine/registration.ts';
import type { JsonObject } from '../spec/json.ts';

async function demandRowsOfOneUser(trial: Trial, query: (other: Account) => Query): Promise<void> {
  const { theirs, other } = await ofTwoUsers(trial);
  const shown = await rows(trial, query(other));
  demand(
    shown.some(({ id }) => id === theirs),
    'the row of the user',
    'a list without it',
  );
  demand(
    shown.every(({ userID }) => userID === other.userID),
    'rows of that user alone',
    'a row of another user',
  );
}

requirement('filters/user-id', repeated(), (trial) => demandRowsOfOneUser(trial, ({ userID }) => [['userID', userID]]));

requirement('filters/user-name', repeated(), (trial) => demandRowsOfOneUser(trial, ({ user }) => [['user', user]]));

requirement('filters/org-id', repeated(), async (trial) => {
  const made = await trial.given({ permissions: buckets(trial.setting) });
  const { orgID } = trial.setting.grants;
  const shown = await rows(trial, [['orgID', orgID]]);
  demand(
    shown.some(({ id }) => id === made.id),
    'what was made there',
    'a list without it',
  );
  demand(
    shown.every((row) => row.orgID === orgID),
    'rows of that organization alone',
    'a row of another one',
  );
});

requirement('filters/org-name', repeated(), async (trial) => {
  const { second, main } = trial.setting.plan.principals;
  if (second?.org == null) throw new UnpreparedError('the name of the other organization is not known');
  await trial.given({ permissions: buckets(trial.setting) });
  const shown = await rows(trial, [['org', second.org]]);
  demand(
    shown.every((row) => row.orgID !== main.orgID),
    'no row of this organization',
    'a row of this organization',
  );
});

requirement('filters/together', repeated(), async (trial) => {
  const { mine, theirs, other } = await ofTwoUsers(trial);
  const organization = ['orgID', trial.setting.grants.orgID] as const;
  const own = (shown: readonly JsonObject[]) => shown.map(({ id }) => id).filter((id) => id === mine || id === theirs);
  demandEqual('ids', own(await rows(trial, [organization, ['userID', other.userID]])), [theirs]);
  const user = ['userID', trial.setting.plan.principals.main.userID] as const;
  demandEqual('ids', own(await rows(trial, [organization, user])), [mine]);
});

requirement(
  'filters/never-more',
  ({ plan: { principals } }) => {
    const { main, second } = principals;
    const values = [main.orgID, main.userID, main.org, main.user, second?.orgID, second?.org].filter(
      (one) => one != null,
    );
    const pair = fc.tuple(fc.constantFrom('orgID', 'userID', 'org', 'user'), fc.constantFrom(...values));
    return any(fc.array(pair, { minLength: 1, maxLength: 3 }), 0.5);
  },
  async (trial, query) => {
    const made = await trial.given({ permissions: buckets(trial.setting) });
    const answer = await trial.main.list(query);
    const filtered = answer.answer.status === 200 ? rowsIn(answer).map(({ id }) => id) : [];
    const all = (await rows(trial, [])).map(({ id }) => id);
    demand(all.includes(made.id) || !filtered.includes(made.id), 'no row that the whole list lacks', 'one more');
    demand(new Set(filtered).size === filtered.length, 'each row once', 'a row twice');
  },
);
