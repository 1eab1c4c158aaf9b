import * as fc from 'fast-check';
import { assertStatus, assertThat, show } from '../../engine/assertions/assert.ts';
import { lifetimeOf } from '../../engine/fixtures/cookie.ts';
import { bearerOf, once, prepareCookie } from '../../engine/fixtures/session.ts';
import { any } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { draftOf } from '../../generators/request.ts';
import { withSessions } from '../profiles.ts';
import { sources } from '../sources.ts';
import { signedIn } from './signed-in.ts';

/** Milliseconds within which a session ends (contract, `PostSignout`), and what clocks may differ by. */
const longest = 10 * 60 * 1000 + 5_000;

const alterations = {
  longer: (value, at) => `${value.slice(0, at)}A${value.slice(at)}`,
  'longer at the end': (value) => `${value}A`,
  shorter: (value, at) => value.slice(0, at) + value.slice(at + 1),
  changed: (value, at) => value.slice(0, at) + (value[at] === 'A' ? 'B' : 'A') + value.slice(at + 1),
} as const satisfies Record<string, (value: string, at: number) => string>;

/** The cookie that stands for a session. */
export const cookie = [
  defineRequirement({
    id: 'sessions/cookie-hidden-from-scripts',
    level: 'should',
    sends: 'A user signs in.',
    demands: 'The cookie has the attribute HttpOnly.',
    cites: [sources.cookieScripts, sources.sessionCookie],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
    inputs: once,
    check: async (trial) => {
      const { attributes } = await signedIn(trial);
      assertThat(attributes.has('httponly'), 'a cookie with HttpOnly', 'one without');
    },
  }),
  defineRequirement({
    id: 'sessions/cookie-same-site',
    level: 'should',
    sends: 'A user signs in.',
    demands: 'The attribute SameSite of the cookie is Strict or Lax.',
    cites: [sources.sameSite],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
    inputs: once,
    check: async (trial) => {
      const sameSite = (await signedIn(trial)).attributes.get('samesite');
      assertThat(/^(strict|lax)$/i.test(sameSite ?? ''), 'a cookie with SameSite Strict or Lax', show(sameSite));
    },
  }),
  defineRequirement({
    id: 'sessions/cookie-lifetime',
    level: 'should',
    sends: 'A user signs in.',
    demands: 'The cookie does not promise to last longer than the ten minutes in which a session ends.',
    cites: [sources.sessionEnd],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
    inputs: once,
    check: async (trial) => {
      const cookie = await signedIn(trial);
      const date = Date.parse(trial.exchanges.at(-1)?.answer.headers.date ?? '');
      const lifetime = lifetimeOf(cookie, Number.isNaN(date) ? Date.now() : date) ?? 0;
      assertThat(
        lifetime <= longest,
        'a cookie of ten minutes at most',
        `one of ${Math.round(lifetime / 60_000)} minutes`,
      );
    },
  }),
  defineRequirement({
    id: 'sessions/cookie-unpredictable',
    level: 'must',
    sends: 'A user signs in twice.',
    demands: 'The cookies are long, and agree in less than half of their characters.',
    cites: [sources.sessionIdentifiers],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
    inputs: once,
    check: async (trial) => {
      const [one, other] = [(await signedIn(trial)).value, (await signedIn(trial)).value];
      assertThat(one.length >= 22, 'a cookie of 22 characters or more', `one of ${one.length}`);
      const alike = [...one].filter((character, position) => character === other[position]).length;
      assertThat(
        alike < one.length / 2,
        'two cookies that have little in common',
        `${alike} of ${one.length} equal characters`,
      );
    },
  }),
  defineRequirement({
    id: 'sessions/invented-cookie-refused',
    level: 'must',
    sends: 'An invented session cookie is used to list authorizations and to sign out.',
    demands: 'Both answer 401.',
    cites: [sources.signout, sources.unauthorized],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
    inputs: once,
    check: async (trial) => {
      const { name } = await prepareCookie(trial);
      const stranger = trial.as(bearerOf({ name, value: 'invented' }));
      assertStatus(await stranger.list(), 401);
      assertStatus(await stranger.send(draftOf('PostSignout')), 401);
    },
  }),
  defineRequirement({
    id: 'sessions/altered-cookie-refused',
    level: 'must',
    sends: 'A session cookie that lost, gained or changed a character is used to list authorizations.',
    demands: 'The answer is 401.',
    cites: [sources.unauthorized],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
    inputs: () => any(fc.nat(80), 0.01),
    check: async (trial, at) => {
      const { name, value } = await prepareCookie(trial);
      for (const altered of Object.values(alterations)) {
        assertStatus(await trial.as(bearerOf({ name, value: altered(value, at % value.length) })).list(), 401);
      }
    },
  }),
] as const;
