import { draftOf } from '../generators/request.ts';
import { neededFor } from '../spec/needs.ts';
import type { Exchange } from '../target/exchange.ts';
import type { Principal } from '../target/principal.ts';
import { visibleRows } from './authorization.ts';
import { demand, demandStatus } from './demand.ts';
import { repeated } from './givens.ts';
import { everyRow, requirement } from './requirement.ts';
import { subjectOf } from './rights.ts';
import type { Trial } from './trial.ts';
import { UnpreparedError } from './violation.ts';

function account(trial: Trial) {
  const { member } = trial.setting.plan.principals;
  if (member?.password == null) throw new UnpreparedError('there is no user with a password');
  return { userID: member.userID, user: member.user, password: member.password };
}

async function signIn(trial: Trial, user: string, password: string): Promise<Exchange> {
  return trial.as({ name: 'user', credential: { kind: 'basic', user, password } }).send(draftOf('PostSignin'));
}

/** The holder of the cookie that a sign-in set (RFC 6265 section 4.2). */
function session(trial: Trial, { answer }: Exchange): Principal {
  const cookie = (answer.headers['set-cookie'] ?? '').split(';')[0] ?? '';
  const value = cookie.slice(cookie.indexOf('=') + 1);
  trial.setting.secrets.add(value, '$SESSION');
  return { name: 'session', credential: { kind: 'cookie', cookie } };
}

async function signedIn(trial: Trial): Promise<Principal> {
  const { user, password } = account(trial);
  const sent = await signIn(trial, user, password);
  if (sent.answer.status !== 204) throw new UnpreparedError(`signing in answered ${sent.answer.status}`);
  return session(trial, sent);
}

requirement('sessions/signin', repeated(0.1), async (trial) => {
  const { user, password } = account(trial);
  const sent = demandStatus(await signIn(trial, user, password), 204);
  demand(sent.answer.headers['set-cookie'] !== undefined, 'a Set-Cookie header', 'none');
  session(trial, sent);
});

requirement(
  'sessions/wrong-password-refused',
  () => everyRow(['wrong password', 'unknown user', 'nobody'] as const),
  async (trial, kind) => {
    const { user, password } = account(trial);
    const name = kind === 'unknown user' ? `${user}-unknown` : user;
    const sent =
      kind === 'nobody'
        ? await trial.anonymous.send(draftOf('PostSignin'))
        : await signIn(trial, name, `${password}-wrong`);
    demandStatus(sent, 401);
    demand(sent.answer.headers['set-cookie'] === undefined, 'no cookie', 'a cookie');
  },
);

requirement('sessions/carries-permissions', repeated(0.1), async (trial) => {
  const { userID } = account(trial);
  const subject = { ...subjectOf(trial.setting), userID };
  const made = await trial.given({ permissions: neededFor('GetAuthorizations', subject) }, userID);
  const caller = trial.as(await signedIn(trial));
  demand(
    visibleRows(await caller.list()).some(({ id }) => id === made.id),
    'a list that holds it',
    'a list without it',
  );
});

requirement('sessions/signout-ends', repeated(0.1), async (trial) => {
  const caller = trial.as(await signedIn(trial));
  demandStatus(await caller.send(draftOf('PostSignout')), 204);
  demandStatus(await caller.list(), 401);
});

requirement('sessions/invented-cookie-refused', repeated(0.1), async (trial) => {
  const real = await signedIn(trial);
  const name = real.credential.kind === 'cookie' ? (real.credential.cookie.split('=')[0] ?? 'session') : 'session';
  const caller = trial.as({ name: 'stranger', credential: { kind: 'cookie', cookie: `${name}=invented` } });
  demandStatus(await caller.list(), 401);
  demandStatus(await caller.send(draftOf('PostSignout')), 401);
});
