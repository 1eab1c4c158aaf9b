import type { Bucket } from '../../reference/model/entities.ts';
import { randomID } from '../../reference/model/identifiers.ts';
import { bucketLinks } from '../../reference/render.ts';
import type { State } from '../state.ts';
import { instant } from '../timestamps.ts';

const hour = 60 * 60;
const day = 24 * hour;

/** Stores a new bucket. */
export function storeBucket(
  store: State,
  properties: Pick<Bucket, 'orgID' | 'type' | 'name' | 'description' | 'everySeconds'>,
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
  const retentionRules = [{ type: 'expire', everySeconds, shardGroupDurationSeconds: shardSeconds(everySeconds) }];
  const times = { createdAt: instant(bucket.createdAt), updatedAt: instant(bucket.updatedAt) };
  const described = description === '' ? {} : { description };
  return { id, orgID, type, ...described, name, retentionRules, ...times, links, labels: [] };
}

/** How long a shard group lasts by default, in seconds. */
function shardSeconds(everySeconds: number): number {
  if (everySeconds === 0 || everySeconds > 180 * day) return 7 * day;
  return everySeconds < 2 * day ? hour : day;
}
