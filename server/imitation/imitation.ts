import { listen } from '../http.ts';
import { randomToken } from '../identifiers.ts';
import { imitated } from './application.ts';
import { type ReleaseName, releases } from './releases.ts';
import { routes } from './routes.ts';
import { setUp } from './setup.ts';
import { State } from './state.ts';

/** Which release to imitate, and how it starts. */
export interface ImitationOptions {
  readonly behave: ReleaseName;
  /** The port on 127.0.0.1; a free one where it is absent or 0. */
  readonly port?: number;
  /** Whether the server starts before its set-up, with nothing stored. */
  readonly fresh?: boolean;
}

/** An imitation that listens. */
export interface Imitation {
  readonly url: string;
  readonly port: number;
  /** The token of the set-up; of a fresh imitation one that its set-up may be given. */
  readonly operatorToken: string;
  /** Ends the connections and frees the port; what was stored is lost. */
  close(): Promise<void>;
}

/**
 * Starts a server that answers the authorizations API as a released influxd does with its default flags, its faults
 * included. Rejects with a ServerError `port-unavailable`.
 */
export async function startImitation({ behave, port = 0, fresh = false }: ImitationOptions): Promise<Imitation> {
  const release = releases[behave];
  const state = new State();
  const operatorToken = randomToken();
  if (!fresh) setUp(state, release, { ...firstSetup, token: operatorToken });
  const listener = await listen(imitated(release, state, routes), port);
  return { ...listener, url: `http://127.0.0.1:${listener.port}`, operatorToken };
}

const firstSetup = {
  username: 'admin',
  password: 'admin-password',
  org: 'first-org',
  bucket: 'first-bucket',
  retentionPeriodSeconds: 0,
};
