import { withFaults } from '../faults/index.ts';
import { listen } from '../reference/http/listener.ts';
import { randomToken } from '../reference/model/identifiers.ts';
import { profileNamed } from '../reference/model/profiles.ts';
import { imitated } from './application.ts';
import type { ServerContext } from './call.ts';
import { imitatedDecisions } from './decisions.ts';
import { type Release, type ReleaseName, releases } from './releases.ts';
import { routes } from './routes.ts';
import { type FirstRecords, setUp } from './setup.ts';
import { State } from './state.ts';

/** Which release to imitate, and how it starts. */
export interface ImitationOptions {
  readonly behave: ReleaseName;
  /** The port on 127.0.0.1; a free one where it is absent or 0. */
  readonly port?: number;
  /** Whether the server starts before its set-up, with nothing stored. */
  readonly fresh?: boolean;
  /** Ids of the faults to switch on beside those of the release. */
  readonly faults?: readonly string[];
}

/** An imitation that listens. */
export interface Imitation {
  readonly url: string;
  readonly port: number;
  /** The token of the set-up; of a fresh imitation one that its set-up may be given. */
  readonly operatorToken: string;
  /** The user, organization and bucket of the set-up; undefined of a fresh imitation. */
  readonly first: Omit<FirstRecords, 'operator'> | undefined;
  /** Ends the connections and frees the port; what was stored is lost. */
  close(): Promise<void>;
}

/**
 * Starts a server that answers the authorizations API as a released influxd does with its default flags, its faults
 * included. Rejects with a ServerError `unknown-fault`, `fault-elsewhere` or `port-unavailable`.
 */
export async function startImitation(options: ImitationOptions): Promise<Imitation> {
  const { behave, port = 0, fresh = false, faults = [] } = options;
  const context = imitatedContext(releases[behave], faults);
  const operatorToken = randomToken();
  const first = fresh ? undefined : setUp(context, { ...firstSetup, token: operatorToken });
  const listener = await listen(imitated(context, routes), port);
  return { ...listener, url: `http://127.0.0.1:${listener.port}`, operatorToken, first };
}

function imitatedContext(release: Release, faults: readonly string[]): ServerContext {
  const profile = profileNamed(release.profile);
  const decisions = withFaults(imitatedDecisions(release), faults, profile, 'release');
  return { release, profile, decisions, store: new State() };
}

const firstSetup = {
  username: 'admin',
  password: 'admin-password',
  org: 'first-org',
  bucket: 'first-bucket',
  retentionPeriodSeconds: 0,
};
