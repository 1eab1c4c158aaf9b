import type { Answer } from '../../reference/http/answer.ts';
import type { Bucket } from '../../reference/model/entities.ts';
import { may } from '../access/authorize.ts';
import type { Call } from '../call.ts';
import { json } from '../http/replies.ts';
import { queriedID } from '../http/resource-ids.ts';
import { found, organizationByName, type State } from '../state.ts';
import { bucketView, neededToRead } from './bucket-records.ts';
import { type FindOptions, findOptions, pagingLinks, sought, walked } from './find-options.ts';

interface Filter {
  readonly orgID: string | undefined;
  readonly org: string | undefined;
  readonly name: string | undefined;
  readonly id: string | undefined;
}

/** `GET /api/v2/buckets`: a page of all, of which those are shown that the caller may read. */
export function listBuckets(call: Call): Answer {
  const { query } = call.request;
  const options = findOptions(query);
  const filter: Filter = {
    orgID: queriedID(query, 'orgID'),
    org: query.get('org') || undefined,
    name: query.get('name') || undefined,
    id: queriedID(query, 'id'),
  };
  const visible = selected(call.store, filter, options).filter((item) => may(call, neededToRead(item)));
  const { name, ...others } = filter;
  const links = pagingLinks('/api/v2/buckets', options, { ...others, bucket: name }, visible.length);
  return json(200, { links, buckets: visible.map(bucketView) });
}

/** An id is looked at alone, and a name in an organization finds one (influxdb tenant/service_bucket.go:FindBuckets). */
function selected(store: State, { id, name, org, ...filter }: Filter, options: FindOptions): readonly Bucket[] {
  if (id !== undefined) return [found(store.buckets.get(id), 'bucket not found')];
  const orgID = filter.orgID ?? (org === undefined ? undefined : organizationByName(store, org).id);
  if (orgID === undefined) {
    const isWanted = (bucket: Bucket) => name === undefined || bucket.name === name;
    return walked(sought(store.buckets.values(), options), options, isWanted);
  }
  const inside = [...store.buckets.values()].filter((bucket) => bucket.orgID === orgID);
  if (name === undefined) return listed(inside, options);
  return [
    found(
      inside.find((bucket) => bucket.name === name),
      `bucket "${name}" not found`,
    ),
  ];
}

/** The index of an organization is in the order of names; what an offset skips is not searched for `after`. */
function listed(buckets: readonly Bucket[], options: FindOptions): readonly Bucket[] {
  const { after, descending, offset, limit } = options;
  const ordered = buckets.toSorted((one, other) => Buffer.compare(Buffer.from(one.name), Buffer.from(other.name)));
  const rest = (descending ? ordered.toReversed() : ordered).slice(Math.max(0, offset));
  const last = after === undefined ? -1 : rest.findIndex(({ id }) => id === after);
  if (after !== undefined && last < 0) return [];
  return rest.slice(last + 1).slice(0, limit);
}
