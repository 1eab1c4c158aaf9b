import { newPassword } from '../../client/preparation/password.ts';
import { assertEqual, assertStatus } from '../../engine/assertions/assert.ts';
import { preparePassword, prepareUserStatus, withOwnUser } from '../../engine/fixtures/own-user.ts';
import {
  account,
  assertNoCookie,
  cookieSet,
  once,
  prepareCookie,
  signIn,
  signInWith,
} from '../../engine/fixtures/session.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { draftOf } from '../../generators/request.ts';
import { withSessions } from '../profiles.ts';
import { sources } from '../sources.ts';
import { signedIn } from './signed-in.ts';

const malformations = {
  'no colon': (user) => `Basic ${base64(user)}`,
  'no password': (user) => `Basic ${base64(`${user}:`)}`,
  'no name': (_user, password) => `Basic ${base64(`:${password}`)}`,
  'a part too many': (user, password) => `Basic ${base64(`${user}:${password}:${password}`)}`,
  'plain text': (user, password) => `Basic ${user}:${password}`,
  'nothing after the scheme': () => 'Basic',
  'another scheme': (user, password) => `Token ${base64(`${user}:${password}`)}`,
} as const satisfies Record<string, (user: string, password: string) => string>;

/** Signing in. */
export const signin = [
  defineRequirement({
    id: 'sessions/signin',
    level: 'must',
    sends: 'A user signs in with name and password.',
    demands: 'The answer is 204 and sets a cookie.',
    cites: [sources.signin],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
    inputs: once,
    check: async (trial) => {
      await signedIn(trial);
    },
  }),
  defineRequirement({
    id: 'sessions/wrong-password-refused',
    level: 'must',
    sends: 'A user signs in with another password, an unknown user with any, and somebody without credentials.',
    demands: 'The answer is 401 and sets no cookie.',
    cites: [sources.signin],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
    inputs: () => everyRow(['wrong password', 'unknown user', 'nobody'] as const),
    check: async (trial, kind) => {
      const { user, password } = account(trial);
      const wrong = { user: kind === 'unknown user' ? `${user}-unknown` : user, password: `${password}-wrong` };
      const sent = kind === 'nobody' ? await trial.anonymous.send(draftOf('PostSignin')) : await signIn(trial, wrong);
      assertNoCookie(assertStatus(sent, 401));
    },
  }),
  defineRequirement({
    id: 'sessions/malformed-credentials-refused',
    level: 'must',
    sends:
      'Credentials that lack a part, carry one too many, or are not what Basic authentication has are used to sign in.',
    demands: 'The answer is 401 and sets no cookie.',
    cites: [sources.signinUnauthorized],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
    inputs: () => everyRow(Object.keys(malformations) as (keyof typeof malformations)[]),
    check: async (trial, kind) => {
      const { user, password } = account(trial);
      trial.setting.secrets.add(base64(`${user}:${password}`), '$CREDENTIALS');
      assertNoCookie(assertStatus(await signInWith(trial, malformations[kind](user, password)), 401));
    },
  }),
  defineRequirement({
    id: 'sessions/unknown-user-not-told',
    level: 'should',
    sends: 'A user signs in with another password, and an unknown user with the same one.',
    demands: 'Both get the same status, challenge and body, so that nobody learns which users there are.',
    cites: [sources.responseDiscrepancy],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
    inputs: once,
    check: async (trial) => {
      const { user, password } = account(trial);
      const wrong = `${password}-wrong`;
      const [known, unknown] = [
        await signIn(trial, { user, password: wrong }),
        await signIn(trial, { user: `${user}-unknown`, password: wrong }),
      ].map(({ answer: { status, headers, body } }) => ({ status, challenge: headers['www-authenticate'], body }));
      assertEqual('an unknown user is answered', unknown, known);
    },
  }),
  defineRequirement({
    id: 'sessions/old-password-refused',
    level: 'must',
    sends: 'A user who has signed in gets another password, and signs in with the old one and with the new one.',
    demands: 'The old password is refused with 401, and the new one works.',
    cites: [sources.signinUnauthorized],
    needs: ['memory', 'sessions', 'management'],
    profiles: withSessions,
    inputs: once,
    check: (trial) =>
      withOwnUser(trial, async (login) => {
        await prepareCookie(trial, login);
        const password = newPassword();
        trial.setting.secrets.add(password, '$NEW_PASSWORD');
        await preparePassword(trial, login.userID, password);
        assertNoCookie(assertStatus(await signIn(trial, login), 401));
        assertStatus(await signIn(trial, { user: login.user, password }), 204);
      }),
  }),
  defineRequirement({
    id: 'sessions/disabled-user-refused',
    level: 'must',
    sends: 'A user who was made inactive signs in.',
    demands: 'The answer is 403 and sets no cookie.',
    cites: [sources.signinForbidden],
    needs: ['memory', 'sessions', 'management'],
    profiles: withSessions,
    inputs: once,
    check: (trial) =>
      withOwnUser(trial, async (login) => {
        await prepareUserStatus(trial, login.userID, 'inactive');
        const sent = await signIn(trial, login);
        cookieSet(trial, sent);
        assertNoCookie(assertStatus(sent, 403));
      }),
  }),
] as const;

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
