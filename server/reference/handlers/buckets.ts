import { admitted, holds, requireAll, requireSomewhere } from '../access/access.ts';
import { queryID, queryValue } from '../authorizations/filters.ts';
import type { Call, Handler } from '../call.ts';
import { json, noContent } from '../http/answer.ts';
import { jsonBody } from '../http/body.ts';
import { conflict, invalid, notFound } from '../http/problem.ts';
import {
  type Members,
  member,
  object,
  objectWithoutNulls,
  optionalString,
  requiredArray,
  requiredID,
  requiredString,
} from '../http/shape.ts';
import type { Action, Bucket, Permission } from '../model/entities.ts';
import { randomID } from '../model/identifiers.ts';
import { removeBucket } from '../model/store.ts';
import { renderBucket } from '../render.ts';
import { paged } from './paging.ts';
import { pathID } from './path.ts';

/**
 * `GetBuckets`: what the caller may read, a page of it. One that is asked for by its id, or by its name in an
 * organization, is there or 404 (influxdb tenant/service_bucket.go:FindBuckets).
 */
export const listBuckets: Handler = (call) => {
  const { store, request } = call;
  const orgID = queryID(request.query, 'orgID');
  const id = queryID(request.query, 'id');
  const name = queryValue(request.query, 'name');
  const org = queryValue(request.query, 'org');
  const selected = [...store.buckets.values()]
    .filter((bucket) => (orgID ?? bucket.orgID) === bucket.orgID && (id ?? bucket.id) === bucket.id)
    .filter((bucket) => (name ?? bucket.name) === bucket.name)
    .filter((bucket) => org === undefined || store.organizations.get(bucket.orgID)?.name === org)
    .filter((bucket) => holds(call, needs('read', bucket)));
  const isOne = id !== undefined || (name !== undefined && (orgID ?? org) !== undefined);
  if (isOne && selected.length === 0) throw notFound('bucket');
  const { items, links } = paged('/api/v2/buckets', request.query, selected);
  return json(200, { links, buckets: items.map(renderBucket) });
};

/** `PostBuckets`. */
export const createBucket: Handler = (call) => {
  const { store } = call;
  const body = objectWithoutNulls(jsonBody(call), 'the body');
  const orgID = requiredID(body, 'orgID');
  const asked = { name: requiredString(body, 'name'), ...optionalParts(body) };
  requireAll(call, [{ action: 'write', resource: { type: 'buckets', orgID } }]);
  if (!store.organizations.has(orgID)) throw notFound('organization');
  requireFreeName(call, orgID, asked.name);
  const now = Date.now();
  const identity = { id: randomID(), orgID, type: 'user' } as const;
  const bucket = { everySeconds: 0, ...asked, ...identity, createdAt: now, updatedAt: now };
  store.buckets.set(bucket.id, bucket);
  return json(201, renderBucket(bucket));
};

/** `GetBucketsID`. */
export const readBucket: Handler = (call) => json(200, renderBucket(reachableBucket(call, 'read')));

/** `PatchBucketsID`. */
export const updateBucket: Handler = (call) => {
  const id = pathID(call);
  const body = objectWithoutNulls(jsonBody(call), 'the body');
  const name = optionalString(body, 'name');
  const change = { ...(name === undefined ? {} : { name }), ...optionalParts(body) };
  const before = reachableBucket(call, 'write');
  if (name !== undefined && name !== before.name) requireFreeName(call, before.orgID, name);
  const after = { ...before, ...change, updatedAt: Math.max(Date.now(), before.updatedAt + 1) };
  call.store.buckets.set(id, after);
  return json(200, renderBucket(after));
};

/** `DeleteBucketsID`. */
export const deleteBucket: Handler = (call) => {
  removeBucket(call.store, reachableBucket(call, 'write').id);
  return noContent();
};

function needs(action: Action, { id, orgID }: Bucket): readonly Permission[] {
  return [{ action, resource: { type: 'buckets', id, orgID } }];
}

/** The bucket of the path, if the caller may act on it. Throws a Problem. */
export function reachableBucket(call: Call, action: Action): Bucket {
  const id = pathID(call);
  requireSomewhere(call, action, ['buckets']);
  const may = (bucket: Bucket) => holds(call, needs(action, bucket));
  const sees = (bucket: Bucket) => holds(call, needs('read', bucket));
  return admitted(call.store.buckets.get(id), may, sees, notFound('bucket'));
}

function requireFreeName({ store }: Call, orgID: string, name: string): void {
  if (name === '') throw invalid('name must not be empty');
  const taken = [...store.buckets.values()].some((bucket) => bucket.orgID === orgID && bucket.name === name);
  if (taken) throw conflict('a bucket with this name already exists');
}

function optionalParts(body: Members): { description?: string; everySeconds?: number } {
  const description = optionalString(body, 'description');
  const everySeconds = retention(body);
  return {
    ...(description === undefined ? {} : { description }),
    ...(everySeconds === undefined ? {} : { everySeconds }),
  };
}

/** The seconds of the first rule; 0 where there is none (`#/components/schemas/RetentionRules`). */
function retention(body: Members): number | undefined {
  if (member(body, 'retentionRules') === undefined) return undefined;
  const [rule] = requiredArray(body, 'retentionRules');
  const seconds = rule === undefined ? 0 : member(object(rule, 'a retention rule'), 'everySeconds');
  if (typeof seconds === 'number' && Number.isSafeInteger(seconds) && seconds >= 0) return seconds;
  throw invalid('everySeconds must be a whole number of seconds');
}
