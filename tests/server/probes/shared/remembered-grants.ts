import type { RunningServer } from '../../../../server/index.ts';
import { created, withToken } from '../../client.ts';
import { administrationOf, path } from '../probe.ts';

/** The statuses with which the holder of one bucket is answered that gives away that one and all, in turn. */
export async function rememberedGrants(server: RunningServer): Promise<readonly number[]> {
  const { orgID, bucketID } = server.fixture;
  const one = { action: 'read', resource: { type: 'buckets', orgID, id: bucketID } };
  const all = { action: 'read', resource: { type: 'buckets', orgID } };
  const writes = administrationOf(server).filter(({ action }) => action === 'write');
  const { token } = await created(server, { permissions: [...writes, one] });
  const statuses: number[] = [];
  for (const asked of [one, all, one, all])
    statuses.push((await withToken(server, token)('POST', path, { orgID, permissions: [asked] })).status);
  return statuses;
}
