import { draftOf } from '../../generators/request.ts';
import type { Exchange } from '../../target/exchange.ts';
import type { Login } from '../../target/management.ts';
import type { Principal } from '../../target/principal.ts';
import { type Authorization, visibleRows } from '../demands/authorization.ts';
import { demand } from '../demands/demand.ts';
import type { Trial } from '../engine/trial.ts';
import { UnpreparedError } from '../engine/violation.ts';
import { repeated } from '../givens/givens.ts';
import { type Cookie, parseCookie } from './cookie.ts';

/** Passwords are slow to check by design: one sign-in tells as much as many. */
export const once = repeated(0.01);

/**
 * The user that the run signs in as.
 * @throws UnpreparedError where there is none.
 */
export function account(trial: Trial): Login {
  const { member } = trial.setting.plan.principals;
  if (member?.password == null) throw new UnpreparedError('there is no user with a password');
  return { userID: member.userID, user: member.user, password: member.password };
}

/** Signs in with a name and a password, right or wrong. */
export function signIn(trial: Trial, { user, password }: Omit<Login, 'userID'>, setup = false): Promise<Exchange> {
  return trial.as({ name: 'user', credential: { kind: 'basic', user, password } }, setup).send(draftOf('PostSignin'));
}

/** Signs in with a literal `Authorization` header. */
export function signInWith(trial: Trial, value: string): Promise<Exchange> {
  return trial.as({ name: 'user', credential: { kind: 'header', value } }).send(draftOf('PostSignin'));
}

/** The cookie that an answer sets, which from here on is a secret of the run; undefined where it sets none. */
export function cookieSet(trial: Trial, { answer }: Exchange): Cookie | undefined {
  const cookie = parseCookie(answer.headers['set-cookie'] ?? '');
  if (cookie !== undefined) trial.setting.secrets.add(cookie.value, '$SESSION');
  return cookie;
}

/** Demands that an answer sets no cookie. */
export function demandNoCookie({ answer }: Exchange): void {
  demand(answer.headers['set-cookie'] === undefined, 'no cookie', 'a cookie');
}

/** Whoever presents a cookie. */
export function bearerOf({ name, value }: Pick<Cookie, 'name' | 'value'>): Principal {
  return { name: 'session', credential: { kind: 'cookie', cookie: `${name}=${value}` } };
}

/**
 * The cookie of a new session; not itself on trial.
 * @throws UnpreparedError where the server does not start one.
 */
export async function givenCookie(trial: Trial, login: Omit<Login, 'userID'> = account(trial)): Promise<Cookie> {
  const sent = await signIn(trial, login, true);
  const cookie = cookieSet(trial, sent);
  if (sent.answer.status === 204 && cookie !== undefined) return cookie;
  throw new UnpreparedError(`signing in answered ${sent.answer.status}`);
}

/** The holder of a new session. */
export async function givenSession(trial: Trial, login?: Omit<Login, 'userID'>): Promise<Principal> {
  return bearerOf(await givenCookie(trial, login));
}

/** Whether a list shows an authorization; what is no list shows none. */
export function sees(listed: Exchange, { id }: Authorization): boolean {
  return visibleRows(listed).some((row) => row.id === id);
}
