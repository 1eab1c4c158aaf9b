import { createHash } from 'node:crypto';
import { assertStatus } from '../../engine/assertions/assert.ts';
import { withNamed } from '../../engine/fixtures/again.ts';
import { ownName } from '../../engine/fixtures/own-bucket.ts';
import { withOwnUser } from '../../engine/fixtures/own-user.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import {
  account,
  assertNoCookie,
  bearerOf,
  once,
  prepareCookie,
  signIn,
  signInWith,
} from '../../engine/fixtures/session.ts';
import { call, operated, operations } from '../../engine/inputs/operations.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { withSessions } from '../profiles.ts';
import { sources } from '../sources.ts';

/** What is no password, and where a password or a cookie does not count. */
export const otherCredentials = [
  defineRequirement({
    id: 'sessions/password-alone-signs-in',
    level: 'must',
    sends: 'A user signs in with a token, a session key, an id, a name or a hash in the place of the password.',
    demands: 'The answer is 401 and sets no cookie.',
    cites: [sources.signinUnauthorized, sources.authenticationPathways],
    needs: ['memory', 'sessions', 'management'],
    profiles: withSessions,
    inputs: once,
    check: (trial) =>
      withOwnUser(trial, async (login) => {
        const { token, id } = await trial.prepare({ permissions: buckets(trial.setting) }, login.userID);
        const cookie = await prepareCookie(trial, login);
        const hash = (encoding: 'hex' | 'base64') => createHash('sha256').update(login.password).digest(encoding);
        for (const one of ['hex', 'base64'] as const) trial.setting.secrets.add(hash(one), '$HASH_OF_PASSWORD');
        for (const password of [token, id, cookie.value, login.userID, login.user, hash('hex'), hash('base64')]) {
          assertNoCookie(assertStatus(await signIn(trial, { user: login.user, password }), 401));
        }
      }),
  }),
  defineRequirement({
    id: 'sessions/no-password-refused',
    level: 'must',
    sends:
      'A user who was given no password yet signs in with an empty one, without any, and with what stands for none.',
    demands: 'The answer is 401 and sets no cookie.',
    cites: [sources.signinUnauthorized],
    needs: ['memory', 'sessions', 'management'],
    profiles: withSessions,
    inputs: once,
    check: (trial) => {
      const name = ownName(trial, 'user');
      return withNamed(trial, 'user', name, async () => {
        for (const password of ['', 'null', 'undefined', ' ', '\0']) {
          assertNoCookie(assertStatus(await signIn(trial, { user: name, password }), 401));
        }
        const bare = `Basic ${Buffer.from(name).toString('base64')}`;
        assertNoCookie(assertStatus(await signInWith(trial, bare), 401));
      });
    },
  }),
  defineRequirement({
    id: 'sessions/cookie-under-its-name-alone',
    level: 'must',
    sends: 'The value of a session cookie is sent under names that hold the right one, and within another cookie.',
    demands: 'The answer is 401.',
    cites: [sources.alternateName, sources.sessionCookie],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
    inputs: once,
    check: async (trial) => {
      const { name, value } = await prepareCookie(trial);
      const others = [`x${name}`, `x-${name}`, `${name}x`, `${name}-old`, `other=${name}`, `${name}[0]`, `$${name}`];
      for (const other of others) assertStatus(await trial.as(bearerOf({ name: other, value })).list(), 401);
    },
  }),
  defineRequirement({
    id: 'sessions/password-at-signin-alone',
    level: 'must',
    sends: 'Each operation is sent with the right name and password of a user, as `Basic`.',
    demands: 'The answer is 401: a password signs in, and a token or a session does the rest.',
    cites: [sources.scheme, sources.authenticationPathways],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
    inputs: operations,
    check: async (trial, operation) => {
      const { user, password } = account(trial);
      const made = await trial.prepare({ permissions: buckets(trial.setting) });
      const caller = trial.as({ name: 'user', credential: { kind: 'basic', user, password } });
      assertStatus(await call(caller, operation, operated(trial, made)), 401);
    },
  }),
] as const;
