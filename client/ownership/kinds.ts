/** What a run can make on a server. */
export type Kind = 'authorization' | 'user' | 'organization' | 'bucket';

/** Where things of a kind are: the collection's path, and the member of a list's answer that holds them. */
export interface Collection {
  readonly kind: Kind;
  readonly path: string;
  readonly member: string;
}

/** The collections by kind; what others depend on stands last. */
export const collections: Readonly<Record<Kind, Collection>> = {
  authorization: { kind: 'authorization', path: '/api/v2/authorizations', member: 'authorizations' },
  bucket: { kind: 'bucket', path: '/api/v2/buckets', member: 'buckets' },
  user: { kind: 'user', path: '/api/v2/users', member: 'users' },
  organization: { kind: 'organization', path: '/api/v2/orgs', member: 'orgs' },
};

/** Every kind, in the order in which things can be removed. */
export const kinds: readonly Kind[] = ['authorization', 'bucket', 'user', 'organization'];

/** The kind that a collection's path is about; undefined where it is about none of them. */
export function kindOf(path: string): Kind | undefined {
  return kinds.find((kind) => collections[kind].path === path);
}

/** The path of one thing, its id percent-encoded (RFC 3986 section 2.1). */
export function itemPath(kind: Kind, id: string): string {
  return `${collections[kind].path}/${encodeURIComponent(id)}`;
}
