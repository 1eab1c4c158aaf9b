import type { RunningServer } from '../../../../server/index.ts';
import { created } from '../../client.ts';
import { list } from '../probe.ts';

/** How many of some equal authorizations a list shows. */
export async function twinsListed(
  server: RunningServer,
  count: number,
  parts: Record<string, unknown>,
): Promise<number> {
  const made = new Set<string>();
  while (made.size < count) made.add((await created(server, parts)).id);
  return (await list(server)).filter(({ id }) => made.has(id)).length;
}

/** The permission to read the bucket of the first organization. */
export function single({ fixture: { orgID, bucketID } }: RunningServer) {
  return [{ action: 'read', resource: { type: 'buckets', orgID, id: bucketID } }];
}
