import { assertEqual, assertStatus, refusals } from '../../engine/assertions/assert.ts';
import { objectIn } from '../../engine/assertions/authorization.ts';
import { prepareChanged } from '../../engine/fixtures/again.ts';
import { nearName, nearTo, whereMade } from '../../engine/fixtures/near-names.ts';
import { ownName } from '../../engine/fixtures/own-bucket.ts';
import { withOwnUser, withUserNamed } from '../../engine/fixtures/own-user.ts';
import {
  askMe,
  assertNoCookie,
  bearerOf,
  cookieSet,
  meOf,
  once,
  prepareCookie,
  sees,
  signIn,
} from '../../engine/fixtures/session.ts';
import { administrationFor } from '../../engine/fixtures/users.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { itemPathOf } from '../../engine/inputs/owned.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { withSessions } from '../profiles.ts';
import { sources } from '../sources.ts';
import { standards } from '../standards.ts';

/** How the second name of two differs from the first: what those who compare names are known to take for nothing. */
const differences = ['lower case', 'decomposed characters', 'wide letters', 'a blank more'];

/** What names of users mean for their sessions. */
export const names = [
  defineRequirement({
    id: 'sessions/near-names-apart',
    level: 'must',
    sends:
      'Of two users whose names are almost the same, but for their case, Unicode form, width or a blank, each signs in with the password of the other and with its own.',
    demands: 'Where there can be both users, the other password is refused, and a session is that of its own user.',
    cites: [standards.alternateName, sources.signin],
    needs: ['memory', 'sessions', 'management'],
    profiles: withSessions,
    inputs: () => everyRow(differences),
    check: (trial, difference) => {
      const name = nearName(trial);
      const near = nearTo[difference]?.(name) ?? name;
      return withUserNamed(trial, name, (first) =>
        whereMade(() =>
          withUserNamed(trial, near, async (other) => {
            for (const [one, another] of [[first, other] as const, [other, first] as const]) {
              const { user } = one;
              assertNoCookie(assertStatus(await signIn(trial, { user, password: another.password }), ...refusals));
              const cookie = cookieSet(trial, await signIn(trial, one));
              if (cookie !== undefined) assertEqual('user', (await meOf(trial, bearerOf(cookie))).id, one.userID);
            }
          }),
        ),
      );
    },
  }),
  defineRequirement({
    id: 'sessions/stays-its-users',
    level: 'must',
    sends: 'A user signs in, is renamed and signs in under the new name, and another one gets the first name.',
    demands:
      'The password goes on counting, and the session is refused or goes on being that of the first user, and sees nothing of the other.',
    cites: [sources.signin, sources.sessionOfUser, standards.alternateName],
    needs: ['memory', 'permissions', 'sessions', 'management'],
    profiles: withSessions,
    inputs: once,
    check: (trial) =>
      withOwnUser(trial, async (login) => {
        const session = bearerOf(await prepareCookie(trial, login));
        assertEqual('user', (await meOf(trial, session)).id, login.userID);
        const renamed = ownName(trial, 'user');
        await prepareChanged(trial, itemPathOf('user', login.userID), { name: renamed });
        assertStatus(await signIn(trial, { ...login, user: renamed }), 204);
        await withUserNamed(trial, login.user, async ({ userID }) => {
          const permissions = administrationFor(trial.setting, userID);
          const theirs = await trial.prepare({ permissions }, userID);
          assertEqual('that the session sees what the other has', sees(await trial.as(session).list(), theirs), false);
          const sent = await askMe(trial, session);
          if (sent.answer.status < 300) assertEqual('user', objectIn(sent).id, login.userID);
        });
      }),
  }),
] as const;
