import { anonymous, type Principal } from '../../client/principal.ts';
import { assertStatus } from '../../engine/assertions/assert.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { buckets, subjectOf } from '../../engine/fixtures/permissions.ts';
import { account, once, prepareSession } from '../../engine/fixtures/session.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { call, guardedOperations, operated } from '../../engine/inputs/operations.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { draftOf } from '../../generators/request.ts';
import { neededFor } from '../../spec/needs.ts';
import { withSessions } from '../profiles.ts';
import { sources } from '../sources.ts';

/** What a session is used for besides listing. */
const everyOther = () => everyRow(guardedOperations.filter((operation) => operation !== 'GetAuthorizations'));

/** How a session ends. */
export const signout = [
  defineRequirement({
    id: 'sessions/signout-ends',
    level: 'must',
    sends: 'A user signs in, signs out, and uses the cookie again.',
    demands: 'Signing out answers 204 and the cookie is then refused with 401.',
    cites: [sources.signout],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
    inputs: once,
    check: async (trial) => {
      const session = trial.as(await prepareSession(trial));
      assertStatus(await session.send(draftOf('PostSignout')), 204);
      assertStatus(await session.list(), 401);
    },
  }),
  defineRequirement({
    id: 'sessions/signout-ends-for-each-operation',
    level: 'must',
    sends: 'The cookie of a session that its user has ended is used for each operation besides listing.',
    demands: 'The answer is 401.',
    cites: [sources.sessionEnd],
    needs: ['memory', 'permissions', 'sessions', 'member'],
    profiles: withSessions,
    inputs: everyOther,
    check: async (trial, operation) => {
      const { userID } = account(trial);
      const subject = { ...subjectOf(trial.setting), userID };
      const permissions = [...neededFor('PatchAuthorizationsID', subject), ...buckets(trial.setting)];
      const made = await trial.prepare({ permissions }, userID);
      const session = await prepareSession(trial);
      await trial.as(session, true).send(draftOf('PostSignout'));
      assertStatus(await call(trial.as(session), operation, operated(trial, made)), 401);
    },
  }),
  defineRequirement({
    id: 'sessions/signout-spares-others',
    level: 'must',
    sends: 'A user who has two sessions signs out of one.',
    demands: 'The other goes on.',
    cites: [sources.sessionEnd],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
    inputs: once,
    check: async (trial) => {
      const [one, other] = [await prepareSession(trial), await prepareSession(trial)];
      assertStatus(await trial.as(one).send(draftOf('PostSignout')), 204);
      assertStatus(await trial.as({ ...other, name: 'other session' }).list(), 200);
    },
  }),
  defineRequirement({
    id: 'sessions/signout-needs-session',
    level: 'must',
    sends: 'A request to sign out carries nothing, a token, or the cookie of a session that is over.',
    demands: 'The answer is 401.',
    cites: [sources.signoutUnauthorized],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
    inputs: () => everyRow(['nothing', 'a token', 'an ended session'] as const),
    check: async (trial, carried) => {
      assertStatus(await trial.as(await without(trial, carried)).send(draftOf('PostSignout')), 401);
    },
  }),
] as const;

async function without(trial: Trial, carried: 'nothing' | 'a token' | 'an ended session'): Promise<Principal> {
  if (carried === 'nothing') return anonymous;
  if (carried === 'a token') return trial.setting.plan.principals.main;
  const session = await prepareSession(trial);
  await trial.as(session, true).send(draftOf('PostSignout'));
  return session;
}
