import { newPassword } from '../../client/preparation/password.ts';
import type { Account } from '../../client/principal.ts';
import { assertEqual, assertStatus, assertThat, refusals } from '../../engine/assertions/assert.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import type { Cookie } from '../../engine/fixtures/cookie.ts';
import { whereMade } from '../../engine/fixtures/near-names.ts';
import { preparePassword, withOwnUser } from '../../engine/fixtures/own-user.ts';
import {
  assertNoCookie,
  bearerOf,
  cookieSet,
  meOf,
  once,
  prepareCookie,
  signIn,
} from '../../engine/fixtures/session.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { draftOf } from '../../generators/request.ts';
import { withSessions } from '../profiles.ts';
import { sources } from '../sources.ts';
import { standards } from '../standards.ts';

/** A password of 48 characters with all that is special in some encoding: bounds, blanks, signs, both cases. */
const password = 'aB3:+ %41&="\\;c:Dd#/?@,~0123456789abcdefghijkLMN! ';

/** What is almost that password. */
const almost: Readonly<Record<string, string>> = {
  'without the blank at its end': password.trimEnd(),
  'with a blank more': `${password} `,
  'with a blank in the place of the plus': password.replace('+', ' '),
  'with a plus in the place of each blank': password.replaceAll(' ', '+'),
  'with a percent-encoding decoded': password.replace('%41', 'A'),
  'up to its second colon': password.slice(0, password.lastIndexOf(':')),
  'from behind its first colon': password.slice(password.indexOf(':') + 1),
  'its first 8 characters': password.slice(0, 8),
  'its first 32 characters': password.slice(0, 32),
  'without its last characters': password.slice(0, -3),
  'in lower case': password.toLowerCase(),
  'with letters of the other case at its end': password.replace('LMN', 'lmn'),
  'without a backslash': password.replace('\\', ''),
};

/** Signing in with what is seldom. */
export const unusual = [
  defineRequirement({
    id: 'sessions/whole-password-counts',
    level: 'must',
    sends:
      'A user with a long password full of signs and blanks, and with one of 72 characters, where there can be such, signs in with it, and with what is almost it.',
    demands: 'Almost is refused, and the password itself accepted.',
    cites: [standards.wholePassword, sources.signinUnauthorized],
    needs: ['memory', 'sessions', 'management'],
    profiles: withSessions,
    inputs: () => everyRow(['full of signs', 'as long as can be'] as const),
    check: (trial, kind) =>
      withOwnUser(trial, async ({ user, userID }) => {
        if (kind === 'as long as can be') return assertLongestCounts(trial, { user, userID });
        trial.setting.secrets.add(password, '$NEW_PASSWORD');
        await preparePassword(trial, userID, password);
        await assertSignedIn(trial, user, password);
        for (const other of Object.values(almost)) {
          trial.setting.secrets.add(other, '$WRONG_PASSWORD');
          assertNoCookie(assertStatus(await signIn(trial, { user, password: other }), 401));
        }
        await assertSignedIn(trial, user, password);
      }),
  }),
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

/** A password as long as what `bcrypt` looks at, which takes whatever follows for nothing. */
async function assertLongestCounts(trial: Trial, { user, userID }: Omit<Account, 'password'>): Promise<void> {
  const longest = newPassword().repeat(3).slice(0, 72);
  const [longer, shorter] = [`${longest}more`, longest.slice(0, -2)];
  trial.setting.secrets.add(longest, '$NEW_PASSWORD');
  for (const word of [longer, shorter]) trial.setting.secrets.add(word, '$WRONG_PASSWORD');
  await whereMade(async () => {
    await preparePassword(trial, userID, longest);
    for (const word of [longer, shorter])
      assertNoCookie(assertStatus(await signIn(trial, { user, password: word }), ...refusals));
    await assertSignedIn(trial, user, longest);
  });
}

async function assertSignedIn(trial: Trial, user: string, word: string): Promise<Cookie> {
  const cookie = cookieSet(trial, assertStatus(await signIn(trial, { user, password: word }), 204));
  assertThat(cookie !== undefined, 'a cookie', 'none');
  return cookie ?? { name: '', value: '', attributes: new Map() };
}

/** Signs in with a name and a password while a cookie is sent. */
function signInBeside(trial: Trial, { name, value }: Cookie, user: string, word: string) {
  const principal = { name: 'user', credential: { kind: 'basic', user, password: word } } as const;
  return trial.as(principal).send(draftOf('PostSignin', { headers: { cookie: `${name}=${value}` } }));
}
