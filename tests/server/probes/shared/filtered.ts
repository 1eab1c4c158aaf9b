import type { RunningServer } from '../../../../server/index.ts';
import { created } from '../../client.ts';
import { list } from '../probe.ts';

/** Whether lists show an authorization of the first user that is made for them. */
export async function isShown(
  server: RunningServer,
  queries: (fixture: RunningServer['fixture']) => readonly string[],
): Promise<readonly boolean[]> {
  const { id } = await created(server);
  const lists = queries(server.fixture).map((query) => list(server, query));
  return (await Promise.all(lists)).map((rows) => rows.some((row) => row.id === id));
}
