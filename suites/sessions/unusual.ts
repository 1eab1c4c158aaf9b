import { assertEqual, assertStatus, assertThat } from '../../engine/assertions/assert.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import type { Cookie } from '../../engine/fixtures/cookie.ts';
import { preparePassword, withOwnUser } from '../../engine/fixtures/own-user.ts';
import {
  assertNoCookie,
  assertSignedIn,
  bearerOf,
  cookieSet,
  meOf,
  once,
  prepareCookie,
} from '../../engine/fixtures/session.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { draftOf } from '../../generators/request.ts';
import { withSessions } from '../profiles.ts';
import { sources } from '../sources.ts';
import { standards } from '../standards.ts';

/** Signing in with what is seldom. */
export const unusual = [
  defineRequirement({
    id: 'sessions/unusual-names',
    level: 'should',
    sends: 'A user signs in whose name and password have letters beyond ASCII, blanks and signs in them.',
    demands: 'The session is that user’s.',
    cites: [standards.unicodePasswords, sources.signin],
    needs: ['memory', 'sessions', 'management'],
    profiles: withSessions,
    inputs: once,
    check: (trial) =>
      withOwnUser(
        trial,
        async ({ user, userID }) => {
          const word = 'Schlüssel: ключ 鍵 +%2B';
          trial.setting.secrets.add(word, '$NEW_PASSWORD');
          await preparePassword(trial, userID, word);
          assertEqual('user', (await meOf(trial, bearerOf(await assertSignedIn(trial, user, word)))).name, user);
        },
        ' Zoë+%2B@äß Ж',
      ),
  }),
  defineRequirement({
    id: 'sessions/signin-carries-nothing-over',
    level: 'must',
    sends:
      'A user signs in, rightly and wrongly, with a cookie beside: of a session of one’s own, of another user’s, of none.',
    demands: 'The password alone decides, and a new session with a key of its own begins; those that went on go on.',
    cites: [standards.newSession, sources.sessionIdentifiers, sources.signinUnauthorized],
    needs: ['memory', 'sessions', 'management'],
    profiles: withSessions,
    inputs: once,
    check: (trial) =>
      withOwnUser(trial, (login) =>
        withOwnUser(trial, async (other) => {
          const [own, foreign] = [await prepareCookie(trial, login), await prepareCookie(trial, other)];
          const invented = { ...own, value: `${own.value.slice(0, -9)}AAAAAAA==` };
          for (const carried of [own, foreign, invented]) {
            assertNoCookie(
              assertStatus(await signInBeside(trial, carried, login.user, `${login.password}-wrong`), 401),
            );
            const cookie = cookieSet(
              trial,
              assertStatus(await signInBeside(trial, carried, login.user, login.password), 204),
            );
            assertThat(
              cookie !== undefined && cookie.value !== carried.value,
              'a new cookie',
              'none, or the one that was sent',
            );
            if (cookie !== undefined) assertEqual('user', (await meOf(trial, bearerOf(cookie))).name, login.user);
          }
          assertEqual('user of the other session', (await meOf(trial, bearerOf(foreign))).name, other.user);
          assertStatus(await trial.as(bearerOf(invented)).list(), 401);
        }),
      ),
  }),
] as const;

/** Signs in with a name and a password while a cookie is sent. */
function signInBeside(trial: Trial, { name, value }: Cookie, user: string, word: string) {
  const principal = { name: 'user', credential: { kind: 'basic', user, password: word } } as const;
  return trial.as(principal).send(draftOf('PostSignin', { headers: { cookie: `${name}=${value}` } }));
}
