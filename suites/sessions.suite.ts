import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { demand, demandEqual, demandStatus, show } from '../engine/assertions/assert.ts';
import type { Trial } from '../engine/cases/trial.ts';
import { Violation } from '../engine/evidence/violation.ts';
import { type Cookie, lifetimeOf } from '../engine/fixtures/cookie.ts';
import { givenPassword, givenUserStatus, withOwnUser } from '../engine/fixtures/own-user.ts';
import {
  account,
  bearerOf,
  cookieSet,
  demandNoCookie,
  givenCookie,
  once,
  signIn,
  signInWith,
} from '../engine/fixtures/session.ts';
import { any, everyRow, requirement } from '../engine/registration.ts';
import { draftOf } from '../generators/request.ts';

/** Milliseconds within which a session ends (contract, `PostSignout`), and what clocks may differ by. */
const longest = 10 * 60 * 1000 + 5_000;

requirement('sessions/signin', once, async (trial) => {
  await signedIn(trial);
});

requirement(
  'sessions/wrong-password-refused',
  () => everyRow(['wrong password', 'unknown user', 'nobody'] as const),
  async (trial, kind) => {
    const { user, password } = account(trial);
    const wrong = { user: kind === 'unknown user' ? `${user}-unknown` : user, password: `${password}-wrong` };
    const sent = kind === 'nobody' ? await trial.anonymous.send(draftOf('PostSignin')) : await signIn(trial, wrong);
    demandNoCookie(demandStatus(sent, 401));
  },
);

const malformations = {
  'no colon': (user) => `Basic ${base64(user)}`,
  'no password': (user) => `Basic ${base64(`${user}:`)}`,
  'no name': (_user, password) => `Basic ${base64(`:${password}`)}`,
  'a part too many': (user, password) => `Basic ${base64(`${user}:${password}:${password}`)}`,
  'plain text': (user, password) => `Basic ${user}:${password}`,
  'nothing after the scheme': () => 'Basic',
  'another scheme': (user, password) => `Token ${base64(`${user}:${password}`)}`,
} as const satisfies Record<string, (user: string, password: string) => string>;

requirement(
  'sessions/malformed-credentials-refused',
  () => everyRow(Object.keys(malformations) as (keyof typeof malformations)[]),
  async (trial, kind) => {
    const { user, password } = account(trial);
    trial.setting.secrets.add(base64(`${user}:${password}`), '$CREDENTIALS');
    demandNoCookie(demandStatus(await signInWith(trial, malformations[kind](user, password)), 401));
  },
);

requirement('sessions/unknown-user-not-told', once, async (trial) => {
  const { user, password } = account(trial);
  const wrong = `${password}-wrong`;
  const [known, unknown] = [
    await signIn(trial, { user, password: wrong }),
    await signIn(trial, { user: `${user}-unknown`, password: wrong }),
  ].map(({ answer: { status, headers, body } }) => ({ status, challenge: headers['www-authenticate'], body }));
  demandEqual('an unknown user is answered', unknown, known);
});

requirement('sessions/old-password-refused', once, (trial) =>
  withOwnUser(trial, async (login) => {
    await givenCookie(trial, login);
    const password = randomBytes(18).toString('base64url');
    trial.setting.secrets.add(password, '$NEW_PASSWORD');
    await givenPassword(trial, login.userID, password);
    demandNoCookie(demandStatus(await signIn(trial, login), 401));
    demandStatus(await signIn(trial, { user: login.user, password }), 204);
  }),
);

requirement('sessions/disabled-user-refused', once, (trial) =>
  withOwnUser(trial, async (login) => {
    await givenUserStatus(trial, login.userID, 'inactive');
    const sent = await signIn(trial, login);
    cookieSet(trial, sent);
    demandNoCookie(demandStatus(sent, 403));
  }),
);

requirement('sessions/cookie-hidden-from-scripts', once, async (trial) => {
  const { attributes } = await signedIn(trial);
  demand(attributes.has('httponly'), 'a cookie with HttpOnly', 'one without');
});

requirement('sessions/cookie-same-site', once, async (trial) => {
  const sameSite = (await signedIn(trial)).attributes.get('samesite');
  demand(/^(strict|lax)$/i.test(sameSite ?? ''), 'a cookie with SameSite Strict or Lax', show(sameSite));
});

requirement('sessions/cookie-lifetime', once, async (trial) => {
  const cookie = await signedIn(trial);
  const date = Date.parse(trial.exchanges.at(-1)?.answer.headers.date ?? '');
  const lifetime = lifetimeOf(cookie, Number.isNaN(date) ? Date.now() : date) ?? 0;
  demand(lifetime <= longest, 'a cookie of ten minutes at most', `one of ${Math.round(lifetime / 60_000)} minutes`);
});

requirement('sessions/cookie-unpredictable', once, async (trial) => {
  const [one, other] = [(await signedIn(trial)).value, (await signedIn(trial)).value];
  demand(one.length >= 22, 'a cookie of 22 characters or more', `one of ${one.length}`);
  const alike = [...one].filter((character, position) => character === other[position]).length;
  demand(
    alike < one.length / 2,
    'two cookies that have little in common',
    `${alike} of ${one.length} equal characters`,
  );
});

requirement('sessions/invented-cookie-refused', once, async (trial) => {
  const { name } = await givenCookie(trial);
  const stranger = trial.as(bearerOf({ name, value: 'invented' }));
  demandStatus(await stranger.list(), 401);
  demandStatus(await stranger.send(draftOf('PostSignout')), 401);
});

const alterations = {
  longer: (value, at) => `${value.slice(0, at)}A${value.slice(at)}`,
  'longer at the end': (value) => `${value}A`,
  shorter: (value, at) => value.slice(0, at) + value.slice(at + 1),
  changed: (value, at) => value.slice(0, at) + (value[at] === 'A' ? 'B' : 'A') + value.slice(at + 1),
} as const satisfies Record<string, (value: string, at: number) => string>;

requirement(
  'sessions/altered-cookie-refused',
  () => any(fc.nat(80), 0.01),
  async (trial, at) => {
    const { name, value } = await givenCookie(trial);
    for (const altered of Object.values(alterations)) {
      demandStatus(await trial.as(bearerOf({ name, value: altered(value, at % value.length) })).list(), 401);
    }
  },
);

async function signedIn(trial: Trial): Promise<Cookie> {
  const cookie = cookieSet(trial, demandStatus(await signIn(trial, account(trial)), 204));
  if (cookie === undefined) throw new Violation(['a Set-Cookie header'], 'none');
  return cookie;
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
