import type { Bucket, Permission } from '../../reference/model/entities.ts';
import { randomID } from '../../reference/model/identifiers.ts';
import { bucketLinks } from '../../reference/render.ts';
import { permission } from '../access/permissions.ts';
import type { State } from '../state.ts';
import { instant } from '../timestamps.ts';
import { shardGroupSeconds } from './retention.ts';

const day = 24 * 60 * 60;

/** Stores a new bucket. */
export function storeBucket(
  store: State,
  properties: Pick<Bucket, 'orgID' | 'type' | 'name' | 'description' | 'everySeconds' | 'shardGroupSeconds'>,
): Bucket {
  const now = store.now();
  const bucket = { id: randomID(), ...properties, createdAt: now, updatedAt: now };
  store.buckets.set(bucket.id, bucket);
  return bucket;
}

/** Stores the two buckets that every organization has from the start. */
export function storeSystemBuckets(store: State, orgID: string): void {
  const common = { orgID, type: 'system' } as const;
  const tasks = { name: '_tasks', description: 'System bucket for task logs', everySeconds: 3 * day };
  const monitoring = { name: '_monitoring', description: 'System bucket for monitoring logs', everySeconds: 7 * day };
  storeBucket(store, { ...common, ...tasks });
  storeBucket(store, { ...common, ...monitoring });
}

/** A bucket as answers show it. */
export function bucketView(bucket: Bucket): object {
  const { id, orgID, type, description = '', name, everySeconds } = bucket;
  const links = bucketLinks(bucket);
  const retentionRules = [{ type: 'expire', everySeconds, shardGroupDurationSeconds: shardGroupSeconds(bucket) }];
  const times = { createdAt: instant(bucket.createdAt), updatedAt: instant(bucket.updatedAt) };
  const described = description === '' ? {} : { description };
  return { id, orgID, type, ...described, name, retentionRules, ...times, links, labels: [] };
}

/** System buckets are seen by whoever may read their organization (influxdb authorizer/bucket.go). */
export function neededToRead({ id, orgID, type }: Bucket): Permission {
  return type === 'system' ? permission('read', 'orgs', { id: orgID }) : permission('read', 'buckets', { id, orgID });
}
