import { takeControls } from '../control.ts';
import type { Client } from '../http/client.ts';
import type { Administrator } from '../principal.ts';
import { findBucket } from './bucket.ts';
import { Caller } from './caller.ts';
import { findGiving, type Giving } from './giving.ts';
import { type Identity, identify } from './identity.ts';
import { inventoryOf } from './inventory.ts';
import {
  bucketLacks,
  dataLack,
  givingLacks,
  lacking,
  managementLack,
  organizationsLack,
  scopingLack,
  userLacks,
} from './lacks.ts';
import { type Made, makeUser } from './management.ts';
import { findUsers } from './member.ts';
import { findOrganization } from './organization.ts';
import { certainly, ownAuthorization } from './own-authorization.ts';
import type { PreparedTarget } from './prepared-target.ts';
import type { Provisions } from './provisions.ts';
import { idsIn, reach } from './reach.ts';
import { lookWith } from './read-only.ts';
import { givenSecond, madeSecond, type Second } from './second.ts';

/**
 * Makes a target ready: finds out who is who and what the token may give away, and gets the other principals, where it
 * can. What it makes is in the journal of the ownership, which must be the client's guard. A token that may make no
 * authorization is looked with alone.
 * @throws UnreachableError, TargetError, OrganizationError or PrincipalError where the target cannot be judged at all.
 */
export async function prepareTarget(client: Client, provisions: Provisions): Promise<PreparedTarget> {
  const { token, profile, ownership, prefix } = provisions;
  const credential = { kind: 'token', token } as const;
  const caller = new Caller(client, { name: 'main', credential });
  const { rows, server } = await reach(caller);
  ownership.protect([...idsIn(rows), ...(await inventoryOf(caller))]);
  const organization = await organizationOf(caller, provisions);
  const identity = await identityOf(caller, organization, provisions);
  if ('refused' in identity) {
    const why = { reason: 'needs-principal', note: `${identity.refused}; give an all-access token` } as const;
    return lookWith(client, { ...provisions, organization: { ...provisions.organization, id: organization.id } }, why);
  }
  const main: Administrator = { name: 'main', credential, ...identity.value };
  ownership.mayJoin(main.orgID);
  const own = ownAuthorization(rows, { token, userID: main.userID });
  const giving = await givingOf(caller, { ...main, shown: certainly(rows, own) }, provisions);
  const second = await secondOf(caller, main.orgID, provisions);
  const made = await ownUser(caller, main.orgID, provisions);
  const users = await findUsers(caller, provisions.member, { ownerID: main.userID, made });
  const scoping = provisions.identity !== null ? {} : await scopingLack(caller, main.orgID, provisions, users.member);
  const bucket = await findBucket(caller, main.orgID, prefix);
  const { administrator = null, authID = null } = 'value' in second ? second.value : {};
  return {
    principals: {
      main,
      second: administrator,
      member: 'value' in users.member ? users.member.value : null,
      account: 'value' in users.account ? users.account.value : null,
    },
    giving,
    bucketID: 'value' in bucket ? bucket.value : null,
    existing: [...ownership.existing, ...(authID === null ? [] : [authID])],
    own,
    absent: {
      ...lacking('second-organization', second),
      ...('value' in bucket ? await dataLack(client, caller, main.orgID, provisions) : {}),
      ...bucketLacks(profile, bucket),
      ...(await organizationsLack(caller, main.orgID)),
      ...managementLack(profile, made),
      ...userLacks(profile, users),
      ...scoping,
      ...givingLacks(giving),
    },
    controls: await takeControls(client, main),
    server,
    notices: [...(users.notice === null ? [] : [users.notice]), ...noticeOf(giving)],
    onlyReads: null,
  };
}

async function organizationOf(caller: Caller, { identity, organization }: Provisions) {
  return identity === null ? findOrganization(caller, organization) : { id: identity.orgID, name: identity.org };
}

async function identityOf(
  caller: Caller,
  { id, name }: { readonly id: string; readonly name: string | null },
  provisions: Provisions,
): Promise<Made<Identity>> {
  if (provisions.identity !== null) return { value: provisions.identity };
  const identity = await identify(caller, id, provisions);
  return 'value' in identity ? { value: { ...identity.value, org: name ?? identity.value.org } } : identity;
}

function givingOf(caller: Caller, holder: Parameters<typeof findGiving>[2], provisions: Provisions): Promise<Giving> {
  const { giving, profile } = provisions;
  if (giving !== null) return Promise.resolve(giving);
  return findGiving(caller, profile.resourceTypes.value, holder, provisions);
}

function noticeOf({ withheld }: Giving): readonly string[] {
  if (withheld.length === 0) return [];
  return [`The token may not give away to read and to write: ${withheld.join(', ')}; what takes that is skipped.`];
}

async function secondOf(caller: Caller, orgID: string, provisions: Provisions): Promise<Made<Second>> {
  const { second, profile, prefix, without = [] } = provisions;
  if (without.includes('second-organization')) return { refused: '--without second-organization' };
  if (second !== null) return givenSecond(caller, second, orgID, provisions);
  if (!profile.management.value) return { refused: 'no token of another organization was given; give --second-token' };
  const made = await madeSecond(caller, profile, prefix, provisions);
  return 'refused' in made ? { refused: `${made.refused}; give --second-token` } : made;
}

/** A user that the run makes; tells whether the token may manage users at all. */
async function ownUser(caller: Caller, orgID: string, { profile, prefix, member, without = [] }: Provisions) {
  if (without.includes('management')) return { refused: '--without management' };
  if (!profile.management.value) return { refused: `profile ${profile.name} has no user management` };
  if (member?.userID != null && member.password !== null) {
    return { value: { userID: member.userID, user: member.user, password: member.password } };
  }
  return makeUser(caller, `${prefix}-member`, { orgID, list: 'members' });
}
