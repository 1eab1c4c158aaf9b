import { assertSuccess } from '../../engine/assertions/assert.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { UnpreparedError } from '../../engine/evidence/violation.ts';
import { account, bearerOf, cookieSet } from '../../engine/fixtures/session.ts';
import type { Door } from '../../engine/replicas/door.ts';
import { atEachDoor } from '../../engine/replicas/doors.ts';
import { assertEverywhere } from '../../engine/replicas/effect.ts';
import { prepareAt } from '../../engine/replicas/look.ts';
import { accepted, refused } from '../../engine/replicas/looks.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { draftOf } from '../../generators/request.ts';
import { withSessions } from '../profiles.ts';
import { sources } from '../sources.ts';

/** Sessions that several replicas share. */
export const sessions = [
  defineRequirement({
    id: 'replicas/session-shared',
    level: 'should',
    sends: 'A user signs in at one replica, and the cookie is used at the others.',
    demands: 'They accept it as soon as the time given for it has passed since the answer.',
    cites: [sources.signin],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
    ...atEachDoor(async (trial, from) => {
      const session = await signedInAt(trial, from);
      await assertEverywhere(trial, { from, act: async () => {}, looks: [accepted(session)] });
    }),
  }),
  defineRequirement({
    id: 'replicas/session-ended',
    level: 'must',
    sends: 'A user signs out at one replica, while the cookie is kept busy at the others.',
    demands: 'They refuse it as soon as the time given for it has passed since the answer.',
    cites: [sources.sessionEnd, sources.endOfSession],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
    ...atEachDoor(async (trial, from) => {
      const session = await signedInAt(trial, from);
      await prepareAt(trial, trial.setting.doors, accepted(session));
      await assertEverywhere(trial, {
        from,
        act: async () => assertSuccess(await trial.at(from, session).send(draftOf('PostSignout'))),
        looks: [refused(session)],
      });
    }),
  }),
] as const;

/** The holder of a new session that a door began. */
async function signedInAt(trial: Trial, from: Door) {
  const { user, password } = account(trial);
  const login = { name: 'user', credential: { kind: 'basic', user, password } } as const;
  const sent = assertSuccess(await trial.at(from, login).send(draftOf('PostSignin')));
  const cookie = cookieSet(trial, sent);
  if (cookie === undefined) throw new UnpreparedError('signing in sets no cookie');
  return bearerOf(cookie);
}
