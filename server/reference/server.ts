import { withFaults } from '../faults/index.ts';
import { application } from './application.ts';
import { rightDecisions } from './decisions/decisions.ts';
import { type Fixture, seed } from './fixture.ts';
import { listen } from './http/listener.ts';
import { profileNamed, type ServerProfile } from './model/profiles.ts';
import { Store } from './model/store.ts';
import { routesOf } from './routes.ts';

/** How a server is started. */
export interface ServerOptions {
  /** Default: `cloud-serverless`. */
  readonly profile?: ServerProfile;
  /** Port on 127.0.0.1; 0, the default, takes a free one. */
  readonly port?: number;
  /** Ids of the faults to switch on. */
  readonly faults?: readonly string[];
}

/** A server that listens. */
export interface RunningServer {
  /** Base URL without a slash at its end. */
  readonly url: string;
  readonly port: number;
  readonly fixture: Fixture;
  /** Ends all connections and frees the port. */
  close(): Promise<void>;
}

/**
 * Starts a server on 127.0.0.1 that keeps every promise of its profile, except where faults are switched on.
 *
 * @throws ServerError `unknown-profile`, `unknown-fault`, `fault-elsewhere` or `port-unavailable`.
 * @example
 * const server = await startServer({ profile: 'oss-2.9', faults: ['delete-keeps-token'] });
 * const { operatorToken: token, org } = server.fixture;
 * const report = await judge({ url: server.url, token, org, profile: 'oss-2.9' });
 * await server.close();
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const profile = profileNamed(options.profile ?? 'cloud-serverless');
  const decisions = withFaults(rightDecisions(profile), options.faults ?? [], profile);
  const store = new Store();
  const fixture = seed(store, profile);
  const { port, close } = await listen(
    application({ profile, store, decisions }, routesOf(profile)),
    options.port ?? 0,
  );
  return { url: `http://127.0.0.1:${port}`, port, fixture, close };
}
