import type { RunningServer } from '../../../../server/index.ts';
import { operatorOf } from '../../client.ts';
import { path } from '../probe.ts';

/** The statuses of creations that name no permission in three ways. */
export async function withoutPermissions(server: RunningServer): Promise<readonly number[]> {
  const { orgID } = server.fixture;
  const bodies = [{ orgID }, { orgID, permissions: [] }, { orgID, permissions: {} }];
  return Promise.all(bodies.map(async (body) => (await operatorOf(server)('POST', path, body)).status));
}
