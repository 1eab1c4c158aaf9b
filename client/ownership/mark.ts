import { createHash } from 'node:crypto';
import { isObject, type Json, type JsonObject } from '../../spec/json.ts';
import type { Kind } from './kinds.ts';

/** The mark of a run, which the description of all that it makes carries. */
export function markOf(run: string): string {
  return `[tokenproof ${run}]`;
}

/** What the names of users, organizations and buckets of a run begin with. */
export function namePrefixOf(mark: string): string {
  return mark.slice(1, -1).replace(' ', '-');
}

/**
 * A resource that only one run names: a permission on it marks an authorization whose description cannot, because the
 * description is what a case is about.
 */
export function markedResource(mark: string): string {
  return createHash('sha256').update(mark).digest('hex').slice(0, 16);
}

/** Whether something that a server shows carries the mark of a run in what the run sent. */
export function carriesMark(kind: Kind, shown: JsonObject, mark: string): boolean {
  if (kind !== 'authorization')
    return typeof shown.name === 'string' && shown.name.startsWith(`${namePrefixOf(mark)}-`);
  if (typeof shown.description === 'string' && shown.description.includes(mark)) return true;
  const permissions = Array.isArray(shown.permissions) ? (shown.permissions as readonly Json[]) : [];
  return permissions.some((one) => isObject(one) && isObject(one.resource) && one.resource.id === markedResource(mark));
}
