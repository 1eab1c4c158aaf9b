import { isObject } from '../../spec/json.ts';
import type { RequestDraft } from '../../spec/message.ts';
import { comparable, isId } from './identifier.ts';
import { itemPath, type Kind, kindOf, kinds } from './kinds.ts';
import { idsWithin, lenientPath } from './spelling.ts';

/** What a request is about, as far as its path tells. */
export interface Subject {
  /** The decoded segments of the path behind the collection. */
  readonly segments: readonly string[];
  readonly kind: Kind | undefined;
  /** The path of the collection. */
  readonly collection: string;
}

/** What a path is about. A segment that cannot be decoded stays as it is. */
export function subjectOf({ path }: Pick<RequestDraft, 'path'>): Subject {
  const parts = path.split('/').filter((part) => part !== '');
  const collection = `/${parts.slice(0, 3).join('/')}`;
  return { collection, kind: kindOf(collection), segments: parts.slice(3).map(decoded) };
}

/** One thing that a request would change, and where it must not be found if it is not of the run; nowhere: it must be. */
export interface Changed {
  readonly id: string;
  readonly paths: readonly string[];
}

/**
 * What a request would change: what its path names, the user that it adds to an organization or takes out, and the
 * bucket whose points it writes or deletes. A bucket is also of the run where its name begins with `prefix`.
 */
export function changedBy(draft: RequestDraft, prefix: string): readonly Changed[] {
  const { collection, segments } = subjectOf(draft);
  const member = membershipIn(draft)?.userID;
  const [first] = segments;
  const named = idsWithin(draft.path)
    .filter((id) => id !== member)
    .map((id) => ({ id, paths: isId(first) && comparable(first) === id ? [`${collection}/${id}`] : anywhere(id) }));
  const joining = member === undefined ? [] : [{ id: member, paths: [itemPath('user', member)] }];
  return [...named, ...joining, ...bucketsFilledBy(draft, prefix)];
}

/** Where an id may stand for something, where a path is spelt so that nobody knows how a server takes it. */
function anywhere(id: string): readonly string[] {
  return kinds.map((kind) => itemPath(kind, id));
}

/** The requests of the data plane that change points (InfluxDB API reference: PostWrite, PostDelete). */
const dataPaths: readonly string[] = ['/api/v2/write', '/api/v2/delete', '/write'];

function bucketsFilledBy({ path, query = [] }: RequestDraft, prefix: string): readonly Changed[] {
  if (!dataPaths.includes(path)) return [];
  return query.flatMap(([name, value]): readonly Changed[] => {
    if (!['bucket', 'bucketID', 'db'].includes(name) || value.startsWith(prefix)) return [];
    return isId(value) ? [{ id: comparable(value), paths: [itemPath('bucket', value)] }] : [{ id: value, paths: [] }];
  });
}

/** Whether a method only looks (RFC 9110 section 9.2.1). */
export function isSafe(method: string): boolean {
  return ['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(method.toUpperCase());
}

/** The kind of what a request may create, however its path is spelt; undefined where it is no create. */
export function createdBy({ method, path }: RequestDraft): Kind | undefined {
  return method === 'POST' ? kindOf(lenientPath(path)) : undefined;
}

/** The user that a request adds to an organization or takes out of it, and that organization; undefined for others. */
export function membershipIn(draft: RequestDraft): { readonly orgID: string; readonly userID: string } | undefined {
  const { kind, segments } = subjectOf(draft);
  const [orgID, list, member] = segments;
  if (kind !== 'organization' || !isId(orgID) || !['members', 'owners'].includes(list ?? '')) return undefined;
  const json = draft.body !== undefined && 'json' in draft.body ? draft.body.json : undefined;
  const userID = draft.method === 'POST' ? (isObject(json) ? json.id : undefined) : member;
  return isId(userID) ? { orgID: comparable(orgID), userID: comparable(userID) } : undefined;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
