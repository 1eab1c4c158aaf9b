import type { Exchange } from '../http/exchange.ts';
import { itemPath } from '../ownership/kinds.ts';
import type { Login } from '../principal.ts';
import { type Caller, objectIn, refusalOf, succeeded, textOf } from './caller.ts';
import { newPassword } from './password.ts';

/** What was made, or why it could not be. */
export type Made<Value> = { readonly value: Value } | { readonly refused: string };

/** Makes an organization (InfluxDB OSS `PostOrgs`). */
export async function makeOrganization(caller: Caller, name: string): Promise<Made<string>> {
  const sent = await caller.post('/api/v2/orgs', { name });
  return madeBy(sent, `the token may not create an organization (${refusalOf(sent)})`);
}

/** Makes a user with a password and gives it a role in an organization (`PostUsers`, `PostUsersIDPassword`). */
export async function makeUser(
  caller: Caller,
  name: string,
  role: { readonly orgID: string; readonly list: 'members' | 'owners' },
): Promise<Made<Login>> {
  const sent = await caller.post('/api/v2/users', { name });
  const made = madeBy(sent, `the token may not create a user (${refusalOf(sent)})`);
  if ('refused' in made) return made;
  const userID = made.value;
  const password = newPassword();
  const steps = [
    await caller.post(`${itemPath('user', userID)}/password`, { password }),
    await caller.post(`${itemPath('organization', role.orgID)}/${role.list}`, { id: userID }),
  ];
  const failed = steps.find((step) => !succeeded(step));
  if (failed !== undefined) return { refused: `${failed.draft.path} was refused (${refusalOf(failed)})` };
  return { value: { userID, user: name, password } };
}

function madeBy(sent: Exchange, refused: string): Made<string> {
  const id = succeeded(sent) ? textOf(objectIn(sent), 'id') : null;
  return id === null ? { refused } : { value: id };
}
