import type { Action, Permission } from './permissions.ts';

/** A bucket that an operation is about. */
export interface BucketSubject {
  readonly orgID: string;
  readonly id: string;
}

/** What an operation on a bucket or its data needs: an action on that bucket, or on all of its organization. */
export interface BucketNeed {
  readonly action: Action;
  /** Whether the permission for the one bucket suffices: what is yet to be made has no id. */
  readonly single: boolean;
}

/** What each operation on a bucket and its data needs (InfluxDB API reference; influxdb authorizer/bucket.go). */
export const bucketNeeds = {
  GetBucketsID: { action: 'read', single: true },
  PatchBucketsID: { action: 'write', single: true },
  DeleteBucketsID: { action: 'write', single: true },
  PostBuckets: { action: 'write', single: false },
  PostWrite: { action: 'write', single: true },
  PostQuery: { action: 'read', single: true },
  'PostQuery by id': { action: 'read', single: true },
  PostDelete: { action: 'write', single: true },
} as const satisfies Readonly<Record<string, BucketNeed>>;

/** A door that leads to a bucket or its data. */
export type BucketDoor = keyof typeof bucketNeeds;

/** The permissions each of which suffices. */
export function sufficientFor(door: BucketDoor, { orgID, id }: BucketSubject): readonly Permission[] {
  const { action, single } = bucketNeeds[door];
  const all = { action, resource: { type: 'buckets', orgID } };
  return single ? [all, { action, resource: { type: 'buckets', orgID, id } }] : [all];
}

/** Permissions that come close and do not suffice, even all together. */
export function insufficientFor(door: BucketDoor, { orgID, id }: BucketSubject): readonly Permission[] {
  const { action, single } = bucketNeeds[door];
  const opposite = action === 'read' ? 'write' : 'read';
  return [
    { action: opposite, resource: { type: 'buckets', orgID } },
    { action: opposite, resource: { type: 'buckets', orgID, id } },
    { action, resource: { type: 'buckets', orgID, id: '00000000deadbeef' } },
    ...(single ? [] : [{ action, resource: { type: 'buckets', orgID, id } }]),
    { action, resource: { type: 'tasks', orgID } },
  ];
}
