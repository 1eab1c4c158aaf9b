import type { RunningServer } from '../../../../server/index.ts';
import { created, withToken } from '../../client.ts';
import { administrationOf, path } from '../probe.ts';

/** A token that may read and write authorizations, with the statuses of what it does. */
export async function administratorClient(server: RunningServer, status = 'active') {
  const { id, token } = await created(server, { status, permissions: administrationOf(server) });
  const send = withToken(server, token);
  return {
    id,
    get: async (authID: string) => (await send('GET', `${path}/${authID}`)).status,
    patch: async (authID: string, change: object) => (await send('PATCH', `${path}/${authID}`, change)).status,
  };
}
