import type { Profile } from '../../spec/profiles.ts';
import { takeControls } from '../control.ts';
import type { Client } from '../http/client.ts';
import type { Account, Administrator } from '../principal.ts';
import { findBucket } from './bucket.ts';
import { Caller, refusalOf, succeeded } from './caller.ts';
import { type Identity, identify, mayMakeFor, type Traces } from './identity.ts';
import { inventoryOf } from './inventory.ts';
import { type Made, makeUser } from './management.ts';
import { type GivenUser, givenMember } from './member.ts';
import { findOrganization, type OrganizationChoice } from './organization.ts';
import { ownAuthorization } from './own-authorization.ts';
import type { Capability, MissingCapabilities, PreparedTarget, Reason } from './prepared-target.ts';
import { idsIn, reach } from './reach.ts';
import { type GivenSecond, givenSecond, madeSecond, type Second } from './second.ts';

/** What a run was given to work with. */
export interface Provisions extends Traces {
  readonly profile: Profile;
  readonly token: string;
  readonly organization: OrganizationChoice;
  /** Whose token it is, where that is known beforehand. */
  readonly identity: Identity | null;
  readonly second: GivenSecond | null;
  readonly member: GivenUser | null;
  /** What the names of organizations and users that the run makes begin with. */
  readonly prefix: string;
  /** What the user declared the target not to offer; the run does not try to make it. */
  readonly without?: readonly Capability[];
}

/**
 * Makes a target ready: finds the organization and the owner of the token, and gets the other principals, where it can.
 * What it makes is in the journal of the ownership, which must be the client's guard.
 * @throws UnreachableError, TargetError or OrganizationError where the target cannot be judged at all.
 */
export async function prepareTarget(client: Client, provisions: Provisions): Promise<PreparedTarget> {
  const { token, profile, ownership, prefix } = provisions;
  const credential = { kind: 'token', token } as const;
  const caller = new Caller(client, { name: 'main', credential });
  const { rows, server } = await reach(caller);
  ownership.protect([...idsIn(rows), ...(await inventoryOf(caller))]);
  const main: Administrator = { name: 'main', credential, ...(await identityOf(caller, provisions)) };
  ownership.mayJoin(main.orgID);
  const second = await secondOf(caller, main.orgID, provisions);
  const own = await ownMember(caller, main.orgID, provisions);
  const member = await memberOf(caller, provisions, own);
  const scoping = await scopingLack(caller, main.orgID, provisions, member);
  const bucket = await findBucket(caller, main.orgID, prefix);
  const { administrator = null, authID = null } = 'value' in second ? second.value : {};
  return {
    principals: { main, second: administrator, member },
    bucketID: 'value' in bucket ? bucket.value : null,
    existing: [...ownership.existing, ...(authID === null ? [] : [authID])],
    own: ownAuthorization(rows, { token, userID: main.userID }),
    absent: {
      ...lacking('second-organization', second),
      ...lacking('buckets', bucket, 'needs-capability'),
      ...dataLack(profile, bucket),
      ...(await organizationsLack(caller)),
      ...managementLack(profile, own),
      ...memberLacks(profile, member, own),
      ...scoping,
    },
    controls: await takeControls(client, main),
    server,
  };
}

async function identityOf(caller: Caller, provisions: Provisions): Promise<Identity> {
  if (provisions.identity !== null) return provisions.identity;
  const organization = await findOrganization(caller, provisions.organization);
  const identity = await identify(caller, organization.id, provisions);
  return { ...identity, org: organization.name ?? identity.org };
}

async function secondOf(caller: Caller, orgID: string, provisions: Provisions): Promise<Made<Second>> {
  const { second, profile, prefix, without = [] } = provisions;
  if (without.includes('second-organization')) return { refused: '--without second-organization' };
  if (second !== null) return { value: await givenSecond(caller, second, orgID, provisions) };
  if (!profile.management.value) return { refused: 'no token of another organization was given; give --second-token' };
  const made = await madeSecond(caller, profile, prefix, provisions);
  return 'refused' in made ? { refused: `${made.refused}; give --second-token` } : made;
}

/** A member that the run makes; tells whether the token may manage users at all. */
async function ownMember(caller: Caller, orgID: string, provisions: Provisions): Promise<Made<Account>> {
  const { profile, prefix, without = [] } = provisions;
  if (without.includes('management')) return { refused: '--without management' };
  if (!profile.management.value) return { refused: `profile ${profile.name} has no user management` };
  if (provisions.member?.userID != null) return { value: { ...provisions.member, userID: provisions.member.userID } };
  return makeUser(caller, `${prefix}-member`, { orgID, list: 'members' });
}

async function memberOf(caller: Caller, { member }: Provisions, own: Made<Account>): Promise<Account | null> {
  if (member !== null) return givenMember(caller, member);
  return 'value' in own ? own.value : null;
}

/** Whether the token may make authorizations for the user that was given: one of a single user may not. */
async function scopingLack(
  caller: Caller,
  orgID: string,
  provisions: Provisions,
  member: Account | null,
): Promise<MissingCapabilities> {
  if (member === null || provisions.identity !== null) return {};
  return lacking('member', await mayMakeFor(caller, { orgID, userID: member.userID }, provisions));
}

async function organizationsLack(caller: Caller): Promise<MissingCapabilities> {
  const listed = await caller.get('/api/v2/orgs');
  if (succeeded(listed)) return {};
  return { orgs: { reason: 'needs-capability', note: `the organizations cannot be listed (${refusalOf(listed)})` } };
}

/** The data plane needs a bucket that the run can make, and a profile that has an operation on data. */
function dataLack(profile: Profile, bucket: Made<unknown>): MissingCapabilities {
  if ('refused' in bucket) return lacking('data', bucket, 'needs-capability');
  if (profile.data.value.length > 0) return {};
  return { data: { reason: 'not-applicable', note: `profile ${profile.name} has no operation on data` } };
}

function lacking(
  name: keyof MissingCapabilities,
  made: Made<unknown>,
  reason: Reason['reason'] = 'needs-principal',
): MissingCapabilities {
  return 'refused' in made ? { [name]: { reason, note: made.refused } } : {};
}

function managementLack(profile: Profile, own: Made<Account>): MissingCapabilities {
  return lacking('management', own, profile.management.value ? 'needs-principal' : 'not-applicable');
}

function memberLacks(profile: Profile, member: Account | null, own: Made<Account>): MissingCapabilities {
  const why = 'refused' in own ? `${own.refused}; give --user and --password` : 'the id of --user cannot be found out';
  const missing: Reason = { reason: 'needs-principal', note: why };
  const none: Reason = { reason: 'not-applicable', note: `profile ${profile.name} has no sessions` };
  return {
    ...(member === null ? { member: missing } : {}),
    ...(!profile.sessions.value ? { sessions: none } : member?.password == null ? { sessions: missing } : {}),
  };
}
