/** What has a name of its own and holds authorizations. */
export type Owned = 'organization' | 'user';

/** The path of the collection, or of one thing in it. */
export function itemPathOf(kind: Owned | 'bucket', id?: string): string {
  const collection = `/api/v2/${{ organization: 'orgs', user: 'users', bucket: 'buckets' }[kind]}`;
  return id === undefined ? collection : `${collection}/${id}`;
}
