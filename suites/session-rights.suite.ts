import type { Login } from '../client/preparation/management.ts';
import { demand, demandStatus, hidingRefusals, refusals } from '../engine/assertions/assert.ts';
import type { Authorization } from '../engine/assertions/authorization.ts';
import type { Trial } from '../engine/cases/trial.ts';
import { givenUserDeleted, givenUserStatus, withOwnUser } from '../engine/fixtures/own-user.ts';
import { buckets, subjectOf } from '../engine/fixtures/permissions.ts';
import { account, givenSession, once, sees } from '../engine/fixtures/session.ts';
import { call, operated } from '../engine/inputs/operations.ts';
import { everyRow, requirement } from '../engine/registration.ts';
import { neededFor } from '../spec/needs.ts';

/** An authorization of a user, with the permissions to update it and no other. */
async function updatable(trial: Trial, userID: string) {
  const made = await trial.given({ permissions: buckets(trial.setting) }, userID);
  const subject = { ...subjectOf(trial.setting, made.id), userID };
  return { made, permissions: neededFor('PatchAuthorizationsID', subject) };
}

requirement('sessions/carries-permissions', once, async (trial) => {
  const { userID } = account(trial);
  const subject = { ...subjectOf(trial.setting), userID };
  const made = await trial.given({ permissions: neededFor('GetAuthorizations', subject) }, userID);
  const listed = await trial.as(await givenSession(trial)).list();
  demand(sees(listed, made), 'a list that holds the authorization', 'a list without it');
});

requirement('sessions/gains-permissions', once, async (trial) => {
  const { userID } = account(trial);
  const session = trial.as(await givenSession(trial));
  const { made, permissions } = await updatable(trial, userID);
  await session.update(made.id, { description: `${trial.setting.plan.mark} before` });
  await trial.given({ permissions }, userID);
  demandStatus(await session.update(made.id, { description: `${trial.setting.plan.mark} after` }), 200);
});

requirement('sessions/loses-permissions', once, (trial) =>
  withOwnUser(trial, async (login) => {
    const { made, permissions } = await updatable(trial, login.userID);
    const granting = await trial.given({ permissions }, login.userID);
    const update = await updating(trial, login, made);
    demandStatus(await update(), 200);
    await trial.as(trial.setting.plan.principals.main, true).remove(granting.id);
    demandStatus(await update(), ...hidingRefusals);
  }),
);

requirement(
  'sessions/inactive-authorization-not-carried',
  () => everyRow(['created inactive', 'made inactive'] as const),
  (trial, kind) =>
    withOwnUser(trial, async (login) => {
      const { made, permissions } = await updatable(trial, login.userID);
      const status = kind === 'created inactive' ? 'inactive' : 'active';
      const granting = await trial.given({ permissions, status }, login.userID);
      const update = await updating(trial, login, made);
      if (kind === 'made inactive') await trial.givenStatus(granting.id, 'inactive');
      demandStatus(await update(), ...hidingRefusals);
    }),
);

requirement(
  'sessions/without-permission-refused',
  () => everyRow(['PostAuthorizations', 'PatchAuthorizationsID', 'DeleteAuthorizationsID'] as const),
  (trial, operation) =>
    withOwnUser(trial, async (login) => {
      const made = await trial.given({ permissions: buckets(trial.setting) }, login.userID);
      const session = trial.as(await givenSession(trial, login));
      demandStatus(await call(session, operation, operated(trial, made)), ...hidingRefusals);
    }),
);

requirement(
  'sessions/ends-with-user',
  () => everyRow(['inactive', 'deleted'] as const),
  (trial, fate) =>
    withOwnUser(trial, async (login) => {
      const session = trial.as(await givenSession(trial, login));
      demandStatus(await session.list(), 200);
      if (fate === 'deleted') await givenUserDeleted(trial, login.userID);
      else await givenUserStatus(trial, login.userID, fate);
      demandStatus(await session.list(), ...refusals);
    }),
);

/** An update of an authorization in a new session of a user, to be done again and again. */
async function updating(trial: Trial, login: Login, { id }: Authorization) {
  const session = trial.as(await givenSession(trial, login));
  return () => session.update(id, { description: trial.setting.plan.mark });
}
