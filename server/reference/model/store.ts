import type { Sample } from '../data/line-protocol.ts';
import { AuthorizationStore } from './authorization-store.ts';
import type { Bucket, Membership, Organization, Session, User } from './entities.ts';
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
  readonly nextID = ascendingIDs();
  memberships: readonly Membership[] = [];
  /** The time, in milliseconds since 1970 in UTC. */
  readonly now: () => number = () => Date.now();
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
  store.memberships = store.memberships.filter((membership) => membership.userID !== id);
  for (const session of [...store.sessions.values()]) if (session.userID === id) store.sessions.delete(session.key);
}

/** Removes an organization with its memberships and buckets; its authorizations are the caller's concern. */
export function removeOrganization(store: Store, id: string): void {
  store.organizations.delete(id);
  store.memberships = store.memberships.filter((membership) => membership.orgID !== id);
  for (const bucket of [...store.buckets.values()]) if (bucket.orgID === id) removeBucket(store, bucket.id);
}

/** Removes a bucket with what is written in it. */
export function removeBucket(store: Store, id: string): void {
  store.buckets.delete(id);
  store.samples.delete(id);
}
