import { randomBytes } from 'node:crypto';
import type { Membership, Organization, Permission, User } from './model/entities.ts';
import { randomID, randomToken } from './model/identifiers.ts';
import { operatorPermissions, organizationPermissions } from './model/permission.ts';
import type { Profile } from './model/profiles.ts';
import type { Store } from './model/store.ts';

/** What exists when the server starts. */
export interface Fixture {
  /** OSS: reads and writes everything. Cloud: reads and writes everything of the first organization and its users. */
  readonly operatorToken: string;
  readonly orgID: string;
  readonly org: string;
  readonly userID: string;
  readonly user: string;
  readonly password: string;
  /** Reads and writes everything of the second organization and its owner. */
  readonly secondToken: string;
  readonly secondOrgID: string;
  readonly secondOrg: string;
  readonly secondUserID: string;
  readonly secondUser: string;
  /** A bucket of the first organization. */
  readonly bucketID: string;
  readonly bucket: string;
  /** A member of the first organization. */
  readonly otherUserID: string;
  readonly otherUser: string;
  readonly otherPassword: string;
}

const firstBucket = 'first-bucket';

/** Fills an empty store: two organizations, three users, a bucket in each organization, and two tokens. */
export function seed(store: Store, profile: Profile): Fixture {
  const first = organization(store, 'first-org');
  const second = organization(store, 'second-org');
  const owner = user(store, 'first-user');
  const other = user(store, 'other-user');
  const stranger = user(store, 'second-user');
  store.memberships = [
    ...instanceOwners(profile, owner),
    { userID: owner.id, role: 'owner', orgID: first.id },
    { userID: other.id, role: 'member', orgID: first.id },
    { userID: stranger.id, role: 'owner', orgID: second.id },
  ];
  const types = profile.resourceTypes;
  const ofFirst = organizationPermissions(types, first.id, [owner.id, other.id]);
  const ofSecond = organizationPermissions(types, second.id, [stranger.id]);
  bucket(store, second, 'second-bucket');
  return {
    operatorToken: token(store, first, owner, profile.edition === 'oss' ? operatorPermissions(types) : ofFirst),
    secondToken: token(store, second, stranger, ofSecond),
    bucketID: bucket(store, first, firstBucket),
    bucket: firstBucket,
    ...described(first, owner, other),
    ...describedSecond(second, stranger),
  };
}

type Login = User & { readonly password: string };

function described(first: Organization, owner: Login, other: Login) {
  return {
    orgID: first.id,
    org: first.name,
    userID: owner.id,
    user: owner.name,
    password: owner.password,
    otherUserID: other.id,
    otherUser: other.name,
    otherPassword: other.password,
  };
}

function describedSecond(second: Organization, stranger: Login) {
  return { secondOrgID: second.id, secondOrg: second.name, secondUserID: stranger.id, secondUser: stranger.name };
}

/** On OSS the first user owns the instance (influxdb tenant/service_onboarding.go). */
function instanceOwners({ edition }: Profile, { id }: User): readonly Membership[] {
  return edition === 'oss' ? [{ userID: id, role: 'owner' }] : [];
}

function organization(store: Store, name: string): Organization {
  const now = Date.now();
  const made = { id: randomID(), name, description: '', createdAt: now, updatedAt: now };
  store.organizations.set(made.id, made);
  return made;
}

function user(store: Store, name: string): Login {
  const password = randomBytes(18).toString('base64url');
  const made = { id: store.nextID(), name, status: 'active', password } as const;
  store.users.set(made.id, made);
  return made;
}

function bucket(store: Store, { id: orgID }: Organization, name: string): string {
  const now = Date.now();
  const made = { id: randomID(), orgID, type: 'user', name, everySeconds: 0, createdAt: now, updatedAt: now } as const;
  store.buckets.set(made.id, made);
  return made.id;
}

function token(store: Store, { id: orgID }: Organization, owner: User, permissions: readonly Permission[]): string {
  const now = Date.now();
  const made = { id: store.nextID(), token: randomToken(), orgID, userID: owner.id, permissions };
  const description = `${owner.name}'s Token`;
  store.authorizations.add({ ...made, status: 'active', description, createdAt: now, updatedAt: now });
  return made.token;
}
