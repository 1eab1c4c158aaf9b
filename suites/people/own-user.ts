import { Caller, succeeded } from '../../target/caller.ts';
import { type Login, makeUser } from '../../target/management.ts';
import type { Trial } from '../engine/trial.ts';
import { UnpreparedError } from '../engine/violation.ts';

/**
 * Does something with a member of the organization whom nobody else uses, and removes that user again.
 * @throws UnpreparedError where the server does not make one.
 */
export async function withOwnUser(trial: Trial, use: (user: Login) => Promise<void>): Promise<void> {
  const { client, plan, ledger, secrets } = trial.setting;
  const caller = new Caller(client, plan.principals.main);
  const name = `tokenproof-user-${crypto.randomUUID()}`;
  const made = await makeUser(caller, ledger, name, { orgID: plan.principals.main.orgID, list: 'members' });
  if ('refused' in made) throw new UnpreparedError(made.refused);
  secrets.add(made.value.password, '$PASSWORD_OF_USER');
  try {
    await use(made.value);
  } finally {
    const removed = await caller.delete(`/api/v2/users/${made.value.userID}`);
    if (succeeded(removed) || removed.answer.status === 404) ledger.gone(made.value.userID);
  }
}

/** Changes a user as the main principal; not itself on trial. */
export async function givenUserStatus(trial: Trial, userID: string, status: 'active' | 'inactive'): Promise<void> {
  await prepared(trial, 'PATCH', `/api/v2/users/${userID}`, { status });
}

/** Gives a user another password as the main principal; not itself on trial. */
export async function givenPassword(trial: Trial, userID: string, password: string): Promise<void> {
  await prepared(trial, 'POST', `/api/v2/users/${userID}/password`, { password });
}

/** Deletes a user as the main principal; not itself on trial. */
export async function givenUserDeleted(trial: Trial, userID: string): Promise<void> {
  await prepared(trial, 'DELETE', `/api/v2/users/${userID}`);
}

async function prepared(
  trial: Trial,
  method: 'PATCH' | 'POST' | 'DELETE',
  path: string,
  json?: Record<string, string>,
) {
  const body = json === undefined ? {} : { body: { json } };
  const main = trial.as(trial.setting.plan.principals.main, true);
  const { answer } = await main.send({ operation: null, method, path, ...body });
  if (answer.status > 299) throw new UnpreparedError(`${method} ${path} answered ${answer.status}`);
}
