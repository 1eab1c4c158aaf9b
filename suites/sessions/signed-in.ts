import { assertStatus } from '../../engine/assertions/assert.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { Violation } from '../../engine/evidence/violation.ts';
import type { Cookie } from '../../engine/fixtures/cookie.ts';
import { account, cookieSet, signIn } from '../../engine/fixtures/session.ts';

export async function signedIn(trial: Trial): Promise<Cookie> {
  const cookie = cookieSet(trial, assertStatus(await signIn(trial, account(trial)), 204));
  if (cookie === undefined) throw new Violation(['a Set-Cookie header'], 'none');
  return cookie;
}
