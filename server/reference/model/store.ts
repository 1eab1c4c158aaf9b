import type { Sample } from '../data/line-protocol.ts';
import { AuthorizationStore } from './authorization-store.ts';
import type { Bucket, BucketMembership, Membership, Organization, Session, User } from './entities.ts';
import { ascendingIDs } from './identifiers.ts';

/** Everything that the server remembers; it ends with the process. */
export class Store {
  readonly authorizations = new AuthorizationStore();
  readonly organizations = new Map<string, Organization>();
  readonly users = new Map<string, User>();
  readonly buckets = new Map<string, Bucket>();
  /** What is written in each bucket, by its id. */
  readonly samples = new Map<string, readonly Sample[]>();
  readonly sessions = new Map<string, Session>();
  /** Identifiers of authorizations and users, ascending in time. */
  readonly nextID: () => string;
  memberships: readonly Membership[] = [];
  bucketMemberships: readonly BucketMembership[] = [];
  /** The time, in milliseconds since 1970 in UTC. */
  readonly now: () => number = () => Date.now();

  /** Stores of one cluster take their identifiers from one source. */
  constructor(nextID = ascendingIDs()) {
    this.nextID = nextID;
  }
}

/** The first value of a map with a name; names are compared exactly. */
export function named<Item extends { readonly name: string }>(
  items: ReadonlyMap<string, Item>,
  name: string,
): Item | undefined {
  for (const item of items.values()) if (item.name === name) return item;
  return undefined;
}

/** Removes a user with its memberships and sessions; its authorizations are the caller's concern. */
export function removeUser(store: Store, id: string): void {
  store.users.delete(id);
  removeMembershipsOf(store, id);
  for (const session of [...store.sessions.values()]) if (session.userID === id) store.sessions.delete(session.key);
}

/** Removes an organization with its memberships and buckets; its authorizations are the caller's concern. */
export function removeOrganization(store: Store, id: string): void {
  store.organizations.delete(id);
  store.memberships = store.memberships.filter((membership) => membership.orgID !== id);
  for (const bucket of [...store.buckets.values()]) if (bucket.orgID === id) removeBucket(store, bucket.id);
}

/** Gives a user a part in an organization, in the place of the one that it has there. */
export function enroll(store: Store, joining: Membership): void {
  const others = store.memberships.filter(({ userID, orgID }) => userID !== joining.userID || orgID !== joining.orgID);
  store.memberships = [...others, joining];
}

/** Takes a user out of every organization and bucket, and out of the instance. */
export function removeMembershipsOf(store: Store, userID: string): void {
  store.memberships = store.memberships.filter((membership) => membership.userID !== userID);
  store.bucketMemberships = store.bucketMemberships.filter((membership) => membership.userID !== userID);
}

/** Removes a bucket with its memberships and what is written in it. */
export function removeBucket(store: Store, id: string): void {
  store.buckets.delete(id);
  store.samples.delete(id);
  store.bucketMemberships = store.bucketMemberships.filter((membership) => membership.bucketID !== id);
}
