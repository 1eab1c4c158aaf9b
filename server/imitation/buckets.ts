import type { Answer } from '../answer.ts';
import { demand, may } from './access.ts';
import { bucketView, storeBucket } from './bucket-records.ts';
import { type Call, firstParameter } from './call.ts';
import { Failure, rethrown } from './failure.ts';
import { decodeBody, number, pointer, resourceID, slice, struct, text } from './go-decoders.ts';
import { type Permission, permission } from './permissions.ts';
import type { Bucket } from './records.ts';
import { bare, json } from './replies.ts';
import { parseResourceID, queriedID } from './resource-ids.ts';
import { found, organizationByID, organizationByName } from './state.ts';

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
export function listBuckets({ state, caller, request: { query } }: Call): Answer {
  const org = query.get('org') ?? '';
  const orgID = queriedID(query, 'orgID') ?? (org === '' ? undefined : organizationByName(state, org).id);
  const name = query.get('name') ?? '';
  const visible = [...state.buckets.values()]
    .filter((item) => (orgID === undefined || item.orgID === orgID) && (name === '' || item.name === name))
    .filter((item) => may(caller, neededToRead(item)));
  const filter = orgID === undefined ? '' : `&orgID=${orgID}`;
  const self = `/api/v2/buckets?descending=false&limit=20&offset=0${filter}`;
  return json(200, { links: { self }, buckets: visible.map(bucketView) });
}

/** `GET /api/v2/buckets/{id}`. */
export function getBucket(call: Call): Answer {
  const bucket = stored(call);
  demand(call.caller, neededToRead(bucket));
  return json(200, bucketView(bucket));
}

/** `POST /api/v2/buckets`. */
export function createBucket({ state, caller, request }: Call): Answer {
  const body = rethrown('invalid', 'failed to unmarshal json: ', () => decodeBody(request.body, bucketBody));
  const { orgID, name = '', description = '', retentionRules } = body;
  if (name === '') throw new Failure('invalid', 'bucket name is empty');
  if (orgID === '') throw new Failure('invalid', 'organization id must be provided');
  demand(caller, permission('write', 'buckets', { orgID }));
  organizationByID(state, orgID);
  if (state.buckets.values().some((item) => item.orgID === orgID && item.name === name)) {
    throw new Failure('conflict', `bucket with name ${name} already exists`);
  }
  const everySeconds = retentionRules[0]?.everySeconds ?? 0;
  return json(201, bucketView(storeBucket(state, { orgID, type: 'user', name, description, everySeconds })));
}

/** `PATCH /api/v2/buckets/{id}`: the name or the description. */
export function updateBucket(call: Call): Answer {
  const body = rethrown('invalid', 'failed to unmarshal json: ', () => decodeBody(call.request.body, bucketBody));
  const bucket = stored(call);
  demandToWrite(call, bucket);
  const { name = bucket.name, description = bucket.description } = body;
  const updated = { ...bucket, name, description, updatedAt: call.state.now() };
  call.state.buckets.set(bucket.id, updated);
  return json(200, bucketView(updated));
}

/** `DELETE /api/v2/buckets/{id}`. */
export function deleteBucket(call: Call): Answer {
  const bucket = stored(call);
  demandToWrite(call, bucket);
  call.state.buckets.delete(bucket.id);
  return bare(204);
}

function stored(call: Call): Bucket {
  return found(call.state.buckets.get(parseResourceID(firstParameter(call))), 'bucket not found');
}

/** System buckets are seen by whoever may read their organization (influxdb authorizer/bucket.go). */
function neededToRead({ id, orgID, type }: Bucket): Permission {
  return type === 'system' ? permission('read', 'orgs', { id: orgID }) : permission('read', 'buckets', { id, orgID });
}

function demandToWrite({ caller }: Call, { id, orgID }: Bucket): void {
  demand(caller, permission('write', 'buckets', { id, orgID }));
}
