import type { Profile } from '../../spec/profiles.ts';
import type { Client } from '../http/client.ts';
import type { Account } from '../principal.ts';
import { type Caller, itemsIn, refusalOf, succeeded, textOf } from './caller.ts';
import { findData } from './data.ts';
import type { Giving } from './giving.ts';
import { mayMakeFor, type Traces } from './identity.ts';
import type { Made } from './management.ts';
import type { Users } from './member.ts';
import type { MissingCapabilities, Reason } from './prepared-target.ts';
import type { Provisions } from './provisions.ts';

/** What is lacking where something could not be made. */
export function lacking(
  name: keyof MissingCapabilities,
  made: Made<unknown>,
  reason: Reason['reason'] = 'needs-principal',
): MissingCapabilities {
  return 'refused' in made ? { [name]: { reason, note: made.refused } } : {};
}

/** Whether the token may make authorizations for the other user: one of a single user may not. */
export async function scopingLack(
  caller: Caller,
  orgID: string,
  traces: Traces,
  member: Made<Account>,
): Promise<MissingCapabilities> {
  if ('refused' in member) return {};
  return lacking('member', await mayMakeFor(caller, { orgID, userID: member.value.userID }, traces));
}

/** The organizations are lacking where the token does not see its own. */
export async function organizationsLack(caller: Caller, orgID: string): Promise<MissingCapabilities> {
  const listed = await caller.get('/api/v2/orgs');
  const lack = (reason: Reason['reason'], note: string): MissingCapabilities => ({ orgs: { reason, note } });
  if (!succeeded(listed)) return lack('needs-capability', `the organizations cannot be listed (${refusalOf(listed)})`);
  if (itemsIn(listed, 'orgs').some((one) => textOf(one, 'id')?.toLowerCase() === orgID)) return {};
  return lack('needs-principal', 'the token does not see its own organization; give an all-access token');
}

/** The data plane needs a bucket that the run can make, and a profile that has an operation on data. */
export function bucketLacks(profile: Profile, bucket: Made<unknown>): MissingCapabilities {
  if ('refused' in bucket) {
    return { ...lacking('buckets', bucket, 'needs-capability'), ...lacking('data', bucket, 'needs-capability') };
  }
  if (profile.data.value.length > 0) return {};
  return { data: { reason: 'not-applicable', note: `profile ${profile.name} has no operation on data` } };
}

/** What a server lacks that has no operations on data; one that comes with the tool has them. */
export async function dataLack(
  client: Client,
  caller: Caller,
  orgID: string,
  provisions: Provisions,
): Promise<MissingCapabilities> {
  const { identity, profile, without = [] } = provisions;
  if (identity !== null || profile.data.value.length === 0 || without.includes('data')) return {};
  return lacking('data', await findData(client, caller, { ...provisions, orgID }), 'needs-capability');
}

/** Who may not give away reading and writing buckets makes none. */
export function givingLacks({ withheld }: Giving): MissingCapabilities {
  if (!withheld.includes('buckets')) return {};
  const lack = { reason: 'needs-principal', note: 'the token may not read and write buckets' } as const;
  return { buckets: lack, data: lack };
}

export function managementLack(profile: Profile, made: Made<Account>): MissingCapabilities {
  return lacking('management', made, profile.management.value ? 'needs-principal' : 'not-applicable');
}

/** What is lacking where there is no other user, or nobody to sign in. */
export function userLacks(profile: Profile, { member, account }: Users): MissingCapabilities {
  const cure = 'give --user and --password';
  const none: Reason = { reason: 'not-applicable', note: `profile ${profile.name} has no sessions` };
  const missing = (made: Made<unknown>) => ('refused' in made ? { refused: `${made.refused}; ${cure}` } : made);
  return {
    ...lacking('member', missing(member)),
    ...(profile.sessions.value ? lacking('sessions', missing(account)) : { sessions: none }),
  };
}
