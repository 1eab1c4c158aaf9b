import type { RunningServer } from '../../../../server/index.ts';
import { created, operatorOf, withToken } from '../../client.ts';
import { list, path } from '../probe.ts';

/** Deletes an authorization, and looks for it in one way. */
export async function afterDeletion(
  server: RunningServer,
  aspect: 'listed' | 'token' | 'item' | 'again',
): Promise<boolean | number> {
  const { id, token } = await created(server);
  await operatorOf(server)('DELETE', `${path}/${id}`);
  if (aspect === 'listed') return (await list(server)).some((row) => row.id === id);
  if (aspect === 'token') return (await withToken(server, token)('GET', '/api/v2/buckets')).status;
  return (await operatorOf(server)(aspect === 'item' ? 'GET' : 'DELETE', `${path}/${id}`)).status;
}

/** An authorization that is no more. */
export async function deleted(server: RunningServer, parts: Record<string, unknown> = {}) {
  const made = await created(server, parts);
  await remove(server, made.id);
  return made;
}

/** The status of a deletion. */
export async function remove(server: RunningServer, id: string): Promise<number> {
  return (await operatorOf(server)('DELETE', `${path}/${id}`)).status;
}

/** The status of reading an authorization. */
export async function status(server: RunningServer, id: string): Promise<number> {
  return (await operatorOf(server)('GET', `${path}/${id}`)).status;
}
