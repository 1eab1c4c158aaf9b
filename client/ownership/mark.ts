import { createHash, randomUUID } from 'node:crypto';
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
  return hash(mark);
}

/** The mark of a run with something that no other case sends, by which what a lost create made is told from others. */
export function uniqueMark(mark: string): string {
  return `${mark} [${randomUUID()}]`;
}

/** A short digest of what something is called, which tells nothing of the text: its description, or its name. */
export function digestOf(kind: Kind, item: JsonObject): string | null {
  const text = kind === 'authorization' ? item.description : item.name;
  return typeof text === 'string' && text !== '' ? hash(text) : null;
}

/** Whether something that a server shows carries the mark of a run in what the run sent. */
export function carriesMark(kind: Kind, shown: JsonObject, mark: string): boolean {
  if (kind !== 'authorization')
    return typeof shown.name === 'string' && shown.name.startsWith(`${namePrefixOf(mark)}-`);
  if (typeof shown.description === 'string' && shown.description.includes(mark)) return true;
  return isMarkedByPermission(shown, mark);
}

/** Whether an authorization carries the mark of a run in a permission, which no text of it shows. */
export function isMarkedByPermission(shown: JsonObject, mark: string): boolean {
  const permissions = Array.isArray(shown.permissions) ? (shown.permissions as readonly Json[]) : [];
  return permissions.some((one) => isObject(one) && isObject(one.resource) && one.resource.id === markedResource(mark));
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
