import { waysWith, withFaults } from '../faults/index.ts';
import { application } from '../reference/application.ts';
import { rightDecisions } from '../reference/decisions/decisions.ts';
import { seed } from '../reference/fixture.ts';
import { type Listener, listen } from '../reference/http/listener.ts';
import type { Request } from '../reference/http/request.ts';
import { type Profile, profileNamed } from '../reference/model/profiles.ts';
import { Store } from '../reference/model/store.ts';
import { routesOf } from '../reference/routes.ts';
import type { RunningServer, ServerOptions } from '../reference/server.ts';
import { Replication } from './replication.ts';

/** How a cluster is started. */
export interface ClusterOptions extends ServerOptions {
  /** How many replicas it has. */
  readonly replicas: number;
  /** Milliseconds until a change at one replica is known at the others; 0, the default, for at once. */
  readonly lag?: number;
}

/** A cluster whose replicas listen. */
export interface RunningCluster extends RunningServer {
  /** Base URLs of all replicas; the first is that of the server. */
  readonly urls: readonly string[];
}

/**
 * Starts replicas of one server on 127.0.0.1, each with a port and a store of its own. A change at one is known at the
 * others before it is answered, or after the lag; each replica knows its own changes at once. With a port, the replicas
 * take that one and those after it.
 *
 * @throws ServerError as `startServer` does.
 * @example
 * const cluster = await startCluster({ profile: 'oss-2.9', replicas: 3, lag: 200 });
 * const [url, ...replica] = cluster.urls;
 * const { operatorToken: token, org } = cluster.fixture;
 * const report = await judge({ url, replica, token, org, profile: 'oss-2.9', consistentWithin: '1s' });
 */
export async function startCluster(options: ClusterOptions): Promise<RunningCluster> {
  const { replicas, lag = 0, faults = [], port = 0 } = options;
  const profile = profileNamed(options.profile ?? 'cloud-serverless');
  const ways = waysWith(faults);
  const right = withFaults(rightDecisions(profile), faults, profile, 'cluster');
  const first = new Store();
  const fixture = seed(first, profile);
  const stores = [first, ...Array.from({ length: replicas - 1 }, () => new Store(first.nextID))];
  const replication = new Replication(
    stores,
    ways.carry(() => [{ afterMs: lag }]),
  );
  const listeners: Listener[] = [];
  const close = async () => {
    replication.close();
    await Promise.all(listeners.map((listener) => listener.close()));
  };
  try {
    for (const [index, store] of stores.entries()) {
      const decisions = { ...right, ...ways.decide(right, index + 1) };
      const serve = served({ profile, store, decisions }, index + 1, replication);
      listeners.push(await listen(serve, port === 0 ? 0 : port + index));
    }
  } catch (error) {
    await close();
    throw error;
  }
  const urls = listeners.map((listener) => `http://127.0.0.1:${listener.port}`);
  return { url: urls[0] ?? '', urls, port: listeners[0]?.port ?? 0, fixture, close };
}

/** A server of a cluster. Handlers end before the application first waits, so that nothing comes between them and the others. */
function served(
  context: { readonly profile: Profile; readonly store: Store; readonly decisions: ReturnType<typeof rightDecisions> },
  number: number,
  replication: Replication,
) {
  const answer = application(context, routesOf(context.profile));
  return async (request: Request) => {
    const pending = answer(request);
    if (request.method === 'GET' || request.method === 'HEAD') return pending;
    replication.publish(number);
    const answered = await pending;
    replication.publish(number);
    return answered;
  };
}
