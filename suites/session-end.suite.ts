import { anonymous, type Principal } from '../client/principal.ts';
import { demandStatus } from '../engine/assertions/assert.ts';
import type { Trial } from '../engine/cases/trial.ts';
import { buckets, subjectOf } from '../engine/fixtures/permissions.ts';
import { account, givenSession, once } from '../engine/fixtures/session.ts';
import { call, guardedOperations, operated } from '../engine/inputs/operations.ts';
import { everyRow, requirement } from '../engine/registration.ts';
import { draftOf } from '../generators/request.ts';
import { neededFor } from '../spec/needs.ts';

requirement('sessions/signout-ends', once, async (trial) => {
  const session = trial.as(await givenSession(trial));
  demandStatus(await session.send(draftOf('PostSignout')), 204);
  demandStatus(await session.list(), 401);
});

/** What a session is used for besides listing. */
const everyOther = () => everyRow(guardedOperations.filter((operation) => operation !== 'GetAuthorizations'));

requirement('sessions/signout-ends-for-each-operation', everyOther, async (trial, operation) => {
  const { userID } = account(trial);
  const subject = { ...subjectOf(trial.setting), userID };
  const permissions = [...neededFor('PatchAuthorizationsID', subject), ...buckets(trial.setting)];
  const made = await trial.given({ permissions }, userID);
  const session = await givenSession(trial);
  await trial.as(session, true).send(draftOf('PostSignout'));
  demandStatus(await call(trial.as(session), operation, operated(trial, made)), 401);
});

requirement('sessions/signout-spares-others', once, async (trial) => {
  const [one, other] = [await givenSession(trial), await givenSession(trial)];
  demandStatus(await trial.as(one).send(draftOf('PostSignout')), 204);
  demandStatus(await trial.as({ ...other, name: 'other session' }).list(), 200);
});

requirement(
  'sessions/signout-needs-session',
  () => everyRow(['nothing', 'a token', 'an ended session'] as const),
  async (trial, carried) => {
    demandStatus(await trial.as(await without(trial, carried)).send(draftOf('PostSignout')), 401);
  },
);

async function without(trial: Trial, carried: 'nothing' | 'a token' | 'an ended session'): Promise<Principal> {
  if (carried === 'nothing') return anonymous;
  if (carried === 'a token') return trial.setting.plan.principals.main;
  const session = await givenSession(trial);
  await trial.as(session, true).send(draftOf('PostSignout'));
  return session;
}
