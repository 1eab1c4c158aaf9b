import type { Answer } from '../../reference/http/answer.ts';
import type { Bucket, Permission } from '../../reference/model/entities.ts';
import { removeBucket } from '../../reference/model/store.ts';
import { demand, may } from '../access/authorize.ts';
import { permission } from '../access/permissions.ts';
import { type Call, firstParameter } from '../call.ts';
import { number, pointer, resourceID, slice, struct, text } from '../go/decoders.ts';
import { decodeBody } from '../http/body.ts';
import { Failure, rethrown } from '../http/failure.ts';
import { bare, json } from '../http/replies.ts';
import { parseResourceID, queriedID } from '../http/resource-ids.ts';
import { found, organizationByID, organizationByName } from '../state.ts';
import { bucketView, storeBucket } from './bucket-records.ts';

interface RetentionRule {
  readonly everySeconds: number;
}

interface BucketBody {
  readonly orgID: string;
  readonly name: string | undefined;
  readonly description: string | undefined;
  readonly retentionRules: readonly RetentionRule[];
}

const rule = struct<RetentionRule>('tenant.retentionRule', { everySeconds: number('int64') }, { everySeconds: 0 });

const bucketBody = struct<BucketBody>(
  'tenant.postBucketRequest',
  {
    orgID: resourceID,
    name: pointer(text()),
    description: pointer(text()),
    retentionRules: slice('tenant.retentionRule', rule),
  },
  { orgID: '', name: undefined, description: undefined, retentionRules: [] },
);

/** `GET /api/v2/buckets`: those that the caller may read; the filters are `orgID`, `org` and `name`. */
export function listBuckets(call: Call): Answer {
  const { store } = call;
  const { query } = call.request;
  const org = query.get('org') ?? '';
  const orgID = queriedID(query, 'orgID') ?? (org === '' ? undefined : organizationByName(store, org).id);
  const name = query.get('name') ?? '';
  const visible = [...store.buckets.values()]
    .filter((item) => (orgID === undefined || item.orgID === orgID) && (name === '' || item.name === name))
    .filter((item) => may(call, neededToRead(item)));
  const filter = orgID === undefined ? '' : `&orgID=${orgID}`;
  const self = `/api/v2/buckets?descending=false&limit=20&offset=0${filter}`;
  return json(200, { links: { self }, buckets: visible.map(bucketView) });
}

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
  if (name === '') throw new Failure('invalid', 'bucket name is empty');
  if (orgID === '') throw new Failure('invalid', 'organization id must be provided');
  demand(call, permission('write', 'buckets', { orgID }));
  organizationByID(store, orgID);
  if (store.buckets.values().some((item) => item.orgID === orgID && item.name === name)) {
    throw new Failure('conflict', `bucket with name ${name} already exists`);
  }
  const everySeconds = retentionRules[0]?.everySeconds ?? 0;
  return json(201, bucketView(storeBucket(store, { orgID, type: 'user', name, description, everySeconds })));
}

/** `PATCH /api/v2/buckets/{id}`: the name or the description. */
export function updateBucket(call: Call): Answer {
  const body = rethrown('invalid', 'failed to unmarshal json: ', () => decodeBody(call, bucketBody));
  const bucket = stored(call);
  demandToWrite(call, bucket);
  const { name = bucket.name, description = bucket.description ?? '' } = body;
  const updated = { ...bucket, name, description, updatedAt: call.store.now() };
  call.store.buckets.set(bucket.id, updated);
  return json(200, bucketView(updated));
}

/** `DELETE /api/v2/buckets/{id}`. */
export function deleteBucket(call: Call): Answer {
  const bucket = stored(call);
  demandToWrite(call, bucket);
  removeBucket(call.store, bucket.id);
  return bare(204);
}

function stored(call: Call): Bucket {
  return found(call.store.buckets.get(parseResourceID(firstParameter(call))), 'bucket not found');
}

/** System buckets are seen by whoever may read their organization (influxdb authorizer/bucket.go). */
function neededToRead({ id, orgID, type }: Bucket): Permission {
  return type === 'system' ? permission('read', 'orgs', { id: orgID }) : permission('read', 'buckets', { id, orgID });
}

function demandToWrite(call: Call, { id, orgID }: Bucket): void {
  demand(call, permission('write', 'buckets', { id, orgID }));
}
