import { assertEqual, assertStatus, hidingRefusals, refusals } from '../../engine/assertions/assert.ts';
import { withNamed } from '../../engine/fixtures/again.ts';
import { shownIDs } from '../../engine/fixtures/filtered.ts';
import { prepareUserDeleted } from '../../engine/fixtures/own-user.ts';
import { prepareSession, signIn } from '../../engine/fixtures/session.ts';
import { withOwnToken } from '../../engine/fixtures/users.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** What a user inherits of one that had its name. */
export const bornAgain = [
  defineRequirement({
    id: 'users/born-again',
    level: 'must',
    sends:
      'A user is deleted and another made under its name, and the token, session and password of the first are tried.',
    demands: 'Each is refused, and the list by that name shows nothing that the first had.',
    cites: [sources.create, sources.sessionsOfUser, sources.filterUser],
    needs: ['memory', 'permissions', 'management'],
    inputs: repeated(0.01),
    check: (trial) =>
      withOwnToken(trial, async (login, made) => {
        const { userID, user, password } = login;
        const sessions = trial.setting.plan.absent.sessions === undefined && password !== null;
        const session = sessions ? trial.as(await prepareSession(trial, { user, password })) : null;
        assertStatus(await trial.holder(made.token).read(made.id), 200);
        await prepareUserDeleted(trial, userID);
        await withNamed(trial, 'user', user, async () => {
          assertStatus(await trial.holder(made.token).list(), ...refusals);
          assertStatus(await trial.holder(made.token).read(made.id), ...hidingRefusals);
          if (session !== null) assertStatus(await session.list(), ...refusals);
          if (sessions) assertStatus(await signIn(trial, { user, password }), ...refusals);
          assertEqual('ids under the name', await shownIDs(trial.main, [['user', user]]), []);
        });
      }),
  }),
] as const;
