import { neededFor } from '../../spec/needs.ts';
import type { Permission } from '../../spec/permissions.ts';
import { Caller, objectIn, succeeded, textOf } from '../../target/caller.ts';
import type { Account } from '../../target/principal.ts';
import type { Authorization } from '../demands/authorization.ts';
import type { Setting } from '../engine/setting.ts';
import type { Trial } from '../engine/trial.ts';
import { UnpreparedError } from '../engine/violation.ts';
import { withOwnUser } from './own-user.ts';
import { buckets } from './rights.ts';

/**
 * The other user of the main organization.
 * @throws UnpreparedError where there is none.
 */
export function memberOf({ plan }: Setting): Account {
  const { member } = plan.principals;
  if (member === null) throw new UnpreparedError('there is no other user');
  return member;
}

/** Read and write of the authorizations that a user has in the main organization, and reading its buckets. */
export function administrationFor(setting: Setting, userID: string): readonly Permission[] {
  const { orgID } = setting.grants;
  return [...neededFor('PatchAuthorizationsID', { orgID, userID }), ...buckets(setting)];
}

/** A user whom nobody else uses, with an authorization whose token may administrate what the user has. */
export async function withOwnToken(
  trial: Trial,
  use: (user: Account, made: Authorization) => Promise<void>,
): Promise<void> {
  await withOwnUser(trial, async (user) => {
    const permissions = administrationFor(trial.setting, user.userID);
    await use(user, await trial.given({ permissions }, user.userID));
  });
}

/**
 * Does something while there is a user with the name, and where the server allows it the id, of one that was deleted.
 * @throws UnpreparedError where the server does not make one.
 */
export async function withUserAgain(trial: Trial, { userID, user }: Account, use: () => Promise<void>): Promise<void> {
  const { client, plan, ledger } = trial.setting;
  const main = trial.as(plan.principals.main, true);
  const body = { json: { id: userID, name: user } };
  const made = await main.send({ operation: null, method: 'POST', path: '/api/v2/users', body });
  const id = made.answer.status < 300 ? textOf(objectIn(made), 'id') : null;
  if (id === null) throw new UnpreparedError(`making a user again answered ${made.answer.status}`);
  ledger.made({ kind: 'user', id, by: 'main' });
  try {
    await use();
  } finally {
    const removed = await new Caller(client, plan.principals.main).delete(`/api/v2/users/${id}`);
    if (succeeded(removed)) ledger.gone(id);
  }
}
