import type { RunningServer } from '../../../../server/index.ts';
import { created, type Shown, withToken } from '../../client.ts';
import { administrationOf, path } from '../probe.ts';

/** An authorization of the other user. */
export function ofOther(server: RunningServer): Promise<Shown> {
  return created(server, { userID: server.fixture.otherUserID, permissions: administrationOf(server) });
}

/** Path of the other user. */
export function otherUser({ fixture }: RunningServer): string {
  return `/api/v2/users/${fixture.otherUserID}`;
}

/** The status with which the holder of a token lists. */
export async function use(server: RunningServer, { token }: Shown): Promise<number> {
  return (await withToken(server, token)('GET', path)).status;
}
