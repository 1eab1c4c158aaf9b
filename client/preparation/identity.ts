import type { Exchange } from '../http/exchange.ts';
import { isId } from '../ownership/identifier.ts';
import { itemPath } from '../ownership/kinds.ts';
import type { Ownership } from '../ownership/ownership.ts';
import { type Caller, objectIn, refusalOf, succeeded, textOf } from './caller.ts';
import type { Made } from './management.ts';
import { TargetError } from './preparation-error.ts';

/** Whose token it is. */
export interface Identity {
  readonly orgID: string;
  readonly org: string | null;
  readonly userID: string;
  readonly user: string | null;
}

/** What all that the run makes carries. */
export interface Traces {
  readonly ownership: Ownership;
  readonly mark: string;
}

/**
 * The user behind a token, as the server tells it: the one that it takes the caller for, where it says so, else the
 * owner of an inactive authorization that is made and removed. InfluxDB Cloud tells a token's owner nowhere else.
 * @throws TargetError where the token may not make it.
 */
export async function identify(caller: Caller, orgID: string, traces: Traces): Promise<Identity> {
  const made = await probe(caller, { orgID }, traces);
  const answer = objectIn(made);
  const self = await caller.get('/api/v2/me');
  const owner = succeeded(self) ? objectIn(self) : {};
  const userID = textOf(owner, 'id') ?? textOf(answer, 'userID');
  if (!succeeded(made) || !isId(userID)) {
    throw new TargetError(
      'TARGET_PROBE_REFUSED',
      `The ${caller.principal.name} token may not make an authorization (${refusalOf(made)}).`,
      'Give an all-access token of the organization, or an operator token.',
    );
  }
  return { orgID, org: textOf(answer, 'org'), userID, user: textOf(owner, 'name') ?? textOf(answer, 'user') };
}

/** Whether a caller may make an authorization for another user. */
export async function mayMakeFor(
  caller: Caller,
  owner: { readonly orgID: string; readonly userID: string },
  traces: Traces,
): Promise<Made<string>> {
  const made = await probe(caller, owner, traces);
  const refused = `the token may not make an authorization for another user (${refusalOf(made)}); give an operator token`;
  return succeeded(made) ? { value: owner.userID } : { refused };
}

/** Makes an inactive authorization and removes it again. */
async function probe(
  caller: Caller,
  owner: { readonly orgID: string; readonly userID?: string },
  { mark }: Traces,
): Promise<Exchange> {
  const permissions = [{ action: 'read', resource: { type: 'buckets', orgID: owner.orgID } }];
  const made = await caller.post('/api/v2/authorizations', {
    ...owner,
    status: 'inactive',
    description: mark,
    permissions,
  });
  const id = textOf(objectIn(made), 'id');
  if (succeeded(made) && id !== null) await caller.delete(itemPath('authorization', id));
  return made;
}
