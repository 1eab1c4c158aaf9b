import {
  demand,
  demandEqual,
  demandStatus,
  demandSuccess,
  hidingRefusals,
  refusals,
} from '../engine/assertions/assert.ts';
import { authorizationIn, objectIn, rowsIn, visibleRows } from '../engine/assertions/authorization.ts';
import { madeUnlessRefused } from '../engine/assertions/refused.ts';
import { demandNoTrace, traceableDescription } from '../engine/assertions/traces.ts';
import type { Trial } from '../engine/cases/trial.ts';
import { givenUserDeleted, givenUserStatus } from '../engine/fixtures/own-user.ts';
import { administration, buckets, subjectOf } from '../engine/fixtures/permissions.ts';
import { administrationFor, memberOf, withOwnToken } from '../engine/fixtures/users.ts';
import { repeated } from '../engine/inputs/drafts.ts';
import { demandListed } from '../engine/observers/listed-status.ts';
import { any, requirement } from '../engine/registration.ts';
import { unknownId } from '../generators/invalid/identifier.ts';
import { neededFor } from '../spec/needs.ts';

requirement('users/scoped-to-another', repeated(), async (trial) => {
  const { userID, user } = memberOf(trial.setting);
  const created = demandSuccess(await trial.main.create(trial.body({ permissions: buckets(trial.setting) }, userID)));
  const id = String(authorizationIn(created)?.id);
  const read = objectIn(await trial.main.read(id));
  const row = rowsIn(await trial.main.list()).find((one) => one.id === id);
  for (const shown of [objectIn(created), read, row]) {
    demandEqual('owner', { userID: shown?.userID, user: shown?.user }, { userID, user });
  }
});

requirement('users/create-for-other-refused', repeated(), async (trial) => {
  const holder = await trial.givenHolder(administration(trial.setting));
  const body = trial.body({ permissions: buckets(trial.setting) }, memberOf(trial.setting).userID);
  demandStatus(await holder.create(body), ...refusals);
});

requirement('users/create-for-other-allowed', repeated(), async (trial) => {
  const { userID } = memberOf(trial.setting);
  const writing = neededFor('PostAuthorizations', { ...subjectOf(trial.setting), userID });
  const holder = await trial.givenHolder([...writing, ...buckets(trial.setting)]);
  demandSuccess(await holder.create(trial.body({ permissions: buckets(trial.setting) }, userID)));
});

/** An authorization of the other user, and a token that may read authorizations and one user. */
async function readerOf(trial: Trial, userID: string) {
  const made = await trial.given({ permissions: buckets(trial.setting) }, memberOf(trial.setting).userID);
  const reading = neededFor('GetAuthorizations', { ...subjectOf(trial.setting), userID });
  return { made, reader: await trial.givenHolder(reading, 'reader') };
}

requirement('users/list-shows-readable', repeated(), async (trial) => {
  const { made, reader } = await readerOf(trial, memberOf(trial.setting).userID);
  const shown = visibleRows(await reader.list()).some(({ id }) => id === made.id);
  demand(shown, 'a list with the authorization of the user', 'a list without it');
  demandStatus(await reader.read(made.id), 200);
});

requirement('users/list-hides-unreadable', repeated(), async (trial) => {
  const { made, reader } = await readerOf(trial, trial.setting.plan.principals.main.userID);
  const shown = visibleRows(await reader.list()).some(({ id }) => id === made.id);
  demand(!shown, 'a list without the authorization of the other user', 'a list with it');
});

requirement(
  'users/unknown-owner-refused',
  () => any(unknownId(), 0.2),
  async (trial, userID) => {
    const description = traceableDescription();
    const body = trial.body({ description, permissions: buckets(trial.setting) }, userID);
    const made = madeUnlessRefused(await trial.main.create(body));
    demand(made === undefined, 'a refusal (4xx)', 'an authorization for a user that does not exist');
    await demandNoTrace(trial, description);
  },
);

requirement('users/inactive-refused', repeated(0.1), (trial) =>
  withOwnToken(trial, async ({ userID }, made) => {
    const holder = trial.holder(made.token);
    await givenUserStatus(trial, userID, 'inactive');
    demandStatus(await holder.list(), ...refusals);
    demandStatus(await holder.read(made.id), ...hidingRefusals);
  }),
);

requirement('users/active-again-works', repeated(0.1), (trial) =>
  withOwnToken(trial, async ({ userID }, made) => {
    const holder = trial.holder(made.token);
    await givenUserStatus(trial, userID, 'inactive');
    await holder.list();
    await givenUserStatus(trial, userID, 'active');
    demandStatus(await holder.list(), 200);
  }),
);

requirement('users/refusal-listed', repeated(0.1), (trial) =>
  withOwnToken(trial, async ({ userID }, made) => {
    await givenUserStatus(trial, userID, 'inactive');
    demandListed(trial.setting, await trial.holder(made.token).list());
  }),
);

requirement('users/deleted-token-refused', repeated(0.1), (trial) =>
  withOwnToken(trial, async ({ userID }, made) => {
    const permissions = administrationFor(trial.setting, userID);
    const child = objectIn(demandSuccess(await trial.holder(made.token, 'parent').create(trial.body({ permissions }))));
    await givenUserDeleted(trial, userID);
    demandStatus(await trial.holder(String(child.token), 'child').list(), ...refusals);
  }),
);
