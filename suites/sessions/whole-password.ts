import { newPassword } from '../../client/preparation/password.ts';
import type { Account } from '../../client/principal.ts';
import { assertStatus, refusals } from '../../engine/assertions/assert.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { whereMade } from '../../engine/fixtures/near-names.ts';
import { preparePassword, withOwnUser } from '../../engine/fixtures/own-user.ts';
import { assertNoCookie, assertSignedIn, signIn } from '../../engine/fixtures/session.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
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

/** That nothing of a password is left aside. */
export const wholePassword = [
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
        await assertNotSignedIn(trial, user, Object.values(almost), 401);
        await assertSignedIn(trial, user, password);
      }),
  }),
] as const;

/** A password as long as what `bcrypt` looks at, which takes whatever follows for nothing. */
async function assertLongestCounts(trial: Trial, { user, userID }: Omit<Account, 'password'>): Promise<void> {
  const longest = newPassword().repeat(3).slice(0, 72);
  trial.setting.secrets.add(longest, '$NEW_PASSWORD');
  await whereMade(async () => {
    await preparePassword(trial, userID, longest);
    await assertNotSignedIn(trial, user, [`${longest}more`, longest.slice(0, -2)], ...refusals);
    await assertSignedIn(trial, user, longest);
  });
}

/** Asserts that none of some passwords lets a user in. */
async function assertNotSignedIn(
  trial: Trial,
  user: string,
  words: readonly string[],
  ...statuses: readonly number[]
): Promise<void> {
  for (const word of words) {
    trial.setting.secrets.add(word, '$WRONG_PASSWORD');
    assertNoCookie(assertStatus(await signIn(trial, { user, password: word }), ...statuses));
  }
}
