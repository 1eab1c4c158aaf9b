import type { RunningCluster, RunningServer } from '../../../../server/index.ts';
import { type Shown, withToken } from '../../client.ts';
import { path } from '../probe.ts';

/** One replica of a cluster, by its number, as a server. */
export function replica(server: RunningServer, number: number): RunningServer {
  const { urls } = server as RunningCluster;
  return { ...server, url: urls[number - 1] ?? '' };
}

/** The status of a use of a token at a replica. */
export async function used(server: RunningServer, number: number, { token }: Shown): Promise<number> {
  return (await withToken(replica(server, number), token)('GET', path)).status;
}
