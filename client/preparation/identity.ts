import type { JsonObject } from '../../spec/json.ts';
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
 * owner of an inactive authorization that is made, read and removed. InfluxDB Cloud tells a token's owner nowhere else.
 * Refused where the token may not make and read one.
 * @throws TargetError where that fails otherwise.
 */
export async function identify(caller: Caller, orgID: string, traces: Traces): Promise<Made<Identity>> {
  const { made, read } = await tryOut(caller, { orgID }, traces);
  if (isRefusal(made)) return { refused: `the token may not make an authorization (${refusalOf(made)})` };
  if (read !== null && isRefusal(read)) {
    return { refused: `the token may not read an authorization (${refusalOf(read)})` };
  }
  const answer = objectIn(made);
  const self = await caller.get('/api/v2/me');
  const owner = succeeded(self) ? objectIn(self) : {};
  const userID = textOf(owner, 'id') ?? textOf(answer, 'userID');
  if (!succeeded(made) || !isId(userID)) {
    throw new TargetError(
      'TARGET_PROBE_REFUSED',
      `The ${caller.principal.name} token makes no authorization (${refusalOf(made)}).`,
      'Give an all-access token of the organization, or an operator token.',
    );
  }
  const user = textOf(owner, 'name') ?? textOf(answer, 'user');
  return { value: { orgID, org: textOf(answer, 'org'), userID, user } };
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

/** Makes an inactive authorization and removes it again; gives the answer to the create. */
export async function probe(...tried: Parameters<typeof tryOut>): Promise<Exchange> {
  return (await tryOut(...tried)).made;
}

/** Makes an inactive authorization with what whoever may make one holds, unless told; reads it and removes it again. */
async function tryOut(
  caller: Caller,
  owner: { readonly orgID: string; readonly userID?: string },
  { mark }: Traces,
  permissions: readonly JsonObject[] = [{ action: 'write', resource: { type: 'authorizations', orgID: owner.orgID } }],
): Promise<{ readonly made: Exchange; readonly read: Exchange | null }> {
  const made = await caller.post('/api/v2/authorizations', {
    ...owner,
    status: 'inactive',
    description: mark,
    permissions,
  });
  const id = textOf(objectIn(made), 'id');
  if (!succeeded(made) || id === null) return { made, read: null };
  const read = await caller.get(itemPath('authorization', id));
  // What cannot be read cannot be proved to be of the run: it is left, and told at the end.
  if (!isRefusal(read)) await caller.delete(itemPath('authorization', id));
  return { made, read };
}

/** Whether an answer refuses for want of a right (RFC 9110 sections 15.5.2 and 15.5.4). */
export function isRefusal({ answer }: Exchange): boolean {
  return answer.status === 401 || answer.status === 403;
}
