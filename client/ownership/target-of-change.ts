import { isObject } from '../../spec/json.ts';
import type { RequestDraft } from '../../spec/message.ts';
import { comparable, isId } from './identifier.ts';
import { itemPath, type Kind, kindOf } from './kinds.ts';

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

/** One thing that a request would change, and where it can be looked for; null where only what is ours may stand. */
export interface Changed {
  readonly id: string;
  readonly path: string | null;
}

/** What a request would change, by the ids of its path and of the user that it adds to an organization or takes out. */
export function changedBy(draft: RequestDraft): readonly Changed[] {
  const { collection, segments } = subjectOf(draft);
  const member = membershipIn(draft)?.userID;
  const named = segments.flatMap((segment, place): readonly Changed[] => {
    const id = isId(segment) ? comparable(segment) : undefined;
    return id === undefined || id === member ? [] : [{ id, path: place === 0 ? `${collection}/${id}` : null }];
  });
  return member === undefined ? named : [...named, { id: member, path: itemPath('user', member) }];
}

/** Whether a path leads elsewhere for a server that decodes slashes or walks dots. */
export function leadsAstray(draft: RequestDraft): boolean {
  return subjectOf(draft).segments.some((segment) => segment === '.' || segment === '..' || /[/\\?#]/.test(segment));
}

/** Whether a method only looks (RFC 9110 section 9.2.1). */
export function isSafe(method: string): boolean {
  return ['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(method.toUpperCase());
}

/** The kind of what a request is to create; undefined where it is no create. */
export function createdBy(draft: RequestDraft): Kind | undefined {
  const { kind, segments } = subjectOf(draft);
  return draft.method === 'POST' && segments.length === 0 ? kind : undefined;
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
