import type { Answer } from '../../reference/http/answer.ts';
import type { Bucket } from '../../reference/model/entities.ts';
import { removeBucket, type Store } from '../../reference/model/store.ts';
import { demand } from '../access/authorize.ts';
import { permission } from '../access/permissions.ts';
import { type Call, firstParameter } from '../call.ts';
import { pointer, resourceID, slice, struct, text } from '../go/decoders.ts';
import { decodeBody } from '../http/body.ts';
import { Failure, rethrown } from '../http/failure.ts';
import { bare, json } from '../http/replies.ts';
import { parseResourceID } from '../http/resource-ids.ts';
import { found, organizationByID } from '../state.ts';
import { bucketView, neededToRead, storeBucket } from './bucket-records.ts';
import { changedRetention, demandOneRule, type RetentionRule, retentionOf, retentionRule } from './retention.ts';

interface BucketBody {
  readonly orgID: string;
  readonly name: string | undefined;
  readonly description: string | undefined;
  readonly retentionRules: readonly RetentionRule[];
}

const bucketBody = struct<BucketBody>(
  'tenant.postBucketRequest',
  {
    orgID: resourceID,
    name: pointer(text()),
    description: pointer(text()),
    retentionRules: slice('tenant.retentionRule', retentionRule),
  },
  { orgID: '', name: undefined, description: undefined, retentionRules: [] },
);

/** `GET /api/v2/buckets/{id}`. */
export function getBucket(call: Call): Answer {
  const bucket = stored(call);
  demand(call, neededToRead(bucket));
  return json(200, bucketView(bucket));
}

/** `POST /api/v2/buckets`. */
export function createBucket(call: Call): Answer {
  const { store } = call;
  const body = rethrown('invalid', 'failed to unmarshal json: ', () => decodeBody(call, bucketBody));
  const { orgID, name = '', description = '', retentionRules } = body;
  if (orgID === '') throw new Failure('invalid', 'organization id must be provided');
  demandOneRule(retentionRules);
  demand(call, permission('write', 'buckets', { orgID }));
  demandName(name);
  organizationByID(store, orgID);
  if (isTaken(store, orgID, name)) throw new Failure('conflict', `bucket with name ${name} already exists`);
  const retention = retentionOf(retentionRules[0]);
  return json(201, bucketView(storeBucket(store, { orgID, type: 'user', name, description, ...retention })));
}

/** `PATCH /api/v2/buckets/{id}`: the name, the description and the retention. */
export function updateBucket(call: Call): Answer {
  const { store } = call;
  const id = parseResourceID(firstParameter(call));
  const body = rethrown('invalid', 'failed to unmarshal json: ', () => decodeBody(call, bucketBody));
  demandOneRule(body.retentionRules);
  const bucket = found(store.buckets.get(id), 'bucket not found');
  if (body.name !== undefined) demand(call, neededToRead(bucket));
  demandToWrite(call, bucket);
  if (bucket.type === 'system') throw new Failure('internal error', `database not found: ${id}`);
  const retention = changedRetention(bucket, body.retentionRules[0]);
  const { name = bucket.name, description = bucket.description ?? '' } = body;
  if (name !== bucket.name) {
    demandName(name);
    if (isTaken(store, bucket.orgID, name)) throw new Failure('conflict', 'bucket name is not unique');
  }
  const updated = { ...bucket, ...retention, name, description, updatedAt: store.now() };
  store.buckets.set(bucket.id, updated);
  return json(200, bucketView(updated));
}

/** `DELETE /api/v2/buckets/{id}`. */
export function deleteBucket(call: Call): Answer {
  const bucket = stored(call);
  demandToWrite(call, bucket);
  if (bucket.type === 'system') throw new Failure('invalid', 'system buckets cannot be deleted');
  removeBucket(call.store, bucket.id);
  return bare(204);
}

function stored(call: Call): Bucket {
  return found(call.store.buckets.get(parseResourceID(firstParameter(call))), 'bucket not found');
}

function demandToWrite(call: Call, { id, orgID }: Bucket): void {
  demand(call, permission('write', 'buckets', { id, orgID }));
}

/** What no bucket may be called but those of the system (influxdb tenant/service_bucket.go:validBucketName). */
function demandName(name: string): void {
  const refused = (why: string) => new Failure('invalid', `bucket name ${name} is invalid. ${why}`);
  if (name.startsWith('_')) throw refused('Buckets may not start with underscore');
  if (name.includes('"')) throw refused('Bucket names may not include quotation marks');
}

function isTaken({ buckets }: Store, orgID: string, name: string): boolean {
  return buckets.values().some((item) => item.orgID === orgID && item.name === name);
}
