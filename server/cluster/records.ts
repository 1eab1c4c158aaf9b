import type { Authorization, BucketMembership, Membership } from '../reference/model/entities.ts';
import type { Store } from '../reference/model/store.ts';
import type { Change } from './replica.ts';

/** The records of a store by kind and key; those that are the same object have not changed. */
export type Records = ReadonlyMap<string, unknown>;

const maps = ['organizations', 'users', 'buckets', 'samples', 'sessions'] as const;

/** Everything that a store remembers. */
export function recordsOf(store: Store): Records {
  const { authorizations, memberships, bucketMemberships } = store;
  return new Map<string, unknown>([
    ...maps.flatMap((name) => [...store[name]].map(([key, value]) => [`${name}/${key}`, value] as const)),
    ...authorizations.list().map((one) => [`authorizations/${one.id}`, one] as const),
    ...memberships.map((one) => [`memberships/${placeOf(one)}`, one] as const),
    ...bucketMemberships.map((one) => [`bucketMemberships/${placeOf(one)}`, one] as const),
  ]);
}

/** What has become of records. */
export function changesBetween(before: Records, after: Records): readonly Change[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].flatMap((key) => {
    const change = { key, before: before.get(key), after: after.get(key) };
    return change.before === change.after ? [] : [change];
  });
}

/** Puts a record into a store, or takes it out. */
export function take(store: Store, { key, after }: Pick<Change, 'key' | 'after'>): void {
  const [kind = '', ...rest] = key.split('/');
  const place = rest.join('/');
  const map = maps.find((name) => name === kind);
  if (map !== undefined) takeInto(store[map], place, after);
  else if (kind === 'authorizations') takeAuthorization(store, place, after);
  else if (kind === 'memberships')
    store.memberships = placed(store.memberships, place, after as Membership | undefined);
  else store.bucketMemberships = placed(store.bucketMemberships, place, after as BucketMembership | undefined);
}

function takeInto(map: Map<string, never> | Map<string, unknown>, key: string, value: unknown): void {
  if (value === undefined) map.delete(key);
  else (map as Map<string, unknown>).set(key, value);
}

function takeAuthorization({ authorizations }: Store, id: string, value: unknown): void {
  const known = authorizations.find(id);
  if (value === undefined && known !== undefined) authorizations.remove(known, new Set(['item', 'list', 'token']));
  else if (value !== undefined && known !== undefined) authorizations.replace(value as Authorization);
  else if (value !== undefined) authorizations.add(value as Authorization);
}

function placed<Part extends Membership | BucketMembership>(
  all: readonly Part[],
  place: string,
  value: Part | undefined,
): readonly Part[] {
  const others = all.filter((one) => placeOf(one) !== place);
  return value === undefined ? others : [...others, value];
}

function placeOf(membership: Membership | BucketMembership): string {
  return `${membership.userID} ${'bucketID' in membership ? membership.bucketID : (membership.orgID ?? '')}`;
}
