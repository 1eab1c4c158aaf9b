import type { startServer } from '../../server/index.ts';
import type { RunFlags } from '../run/flags.ts';
import { UsageError } from '../usage-error.ts';
import { baseUrl, list } from '../values.ts';
import { type Behaviour, behaviourOf } from './behaviour.ts';
import { type Cluster, clusterOf } from './cluster.ts';
import { type SecretWords, secretWordsOf } from './secret-words.ts';

/** A server of the user's, and the principals that were given for it. */
export interface Remote {
  readonly kind: 'remote';
  readonly url: string;
  readonly token: string;
  readonly org: string | null;
  readonly orgID: string | null;
  readonly secondToken: string | null;
  readonly secondOrgID: string | null;
  readonly user: string | null;
  readonly password: string | null;
  /** What a command line that repeats the run gives in the place of the secrets. */
  readonly secretWords: SecretWords;
}

/** What to judge. */
export type TargetSelection =
  | {
      readonly kind: 'embedded';
      readonly behave: Behaviour;
      readonly faults: readonly string[];
      /** How many replicas it has, and how many milliseconds late they hear of each other; absent where it stands alone. */
      readonly cluster?: Cluster;
      /** What starts the reference server, where it is not to be that of the package itself. */
      readonly start?: typeof startServer;
    }
  | { readonly kind: 'mock' }
  | Remote;

/** Flags that name a target. */
const kinds = ['target', 'embedded', 'mock'] as const;

/** Flags that mean nothing without the embedded server. */
const embeddedOnly = ['fault', 'behave', 'replicas', 'lag'] as const;

/** Flags that mean nothing without a server of the user's own. */
const remoteOnly = ['token', 'org', 'orgId', 'secondToken', 'secondOrgId', 'user', 'password'] as const;

/**
 * The target that flags name, those of configuration and environment among them. Nothing stands for a target that is not named: whoever forgets a variable
 * must not be told that a server of ours conforms. Throws UsageError.
 */
export function selectTarget(flags: RunFlags, environment: NodeJS.ProcessEnv): TargetSelection {
  const [named, another] = kinds.filter((kind) => flags[kind] !== undefined);
  if (named !== undefined && another !== undefined)
    throw new UsageError(`--${another} and --${named} exclude each other.`, 'Give one of them.');
  const stray = embeddedOnly.find((flag) => flags[flag] !== undefined);
  if (stray !== undefined && named !== 'embedded')
    throw new UsageError(`${dashed(stray)} is for the embedded server.`, 'Give --embedded, and no other target.');
  if (flags.target !== undefined) return remote(baseUrl(flags.target, '--target'), flags, environment);
  if (named === undefined) throw noTarget(environment);
  const foreign = remoteOnly.find((flag) => flags[flag] !== undefined);
  if (foreign !== undefined)
    throw new UsageError(`${dashed(foreign)} is for a server of your own.`, 'Give its URL with --target.');
  if (named === 'mock') return { kind: 'mock' };
  const cluster = clusterOf(flags);
  const faults = list(flags.fault);
  return { kind: 'embedded', behave: behaviourOf(flags.behave), faults, ...(cluster === null ? {} : { cluster }) };
}

function noTarget(environment: NodeJS.ProcessEnv): UsageError {
  const [variable] = Object.keys(environment).filter((name) => name.startsWith('INFLUX_'));
  const sentence = variable === undefined ? 'No target is named.' : `${variable} is set, but no target is named.`;
  const cure = 'Give --target URL or INFLUX_HOST; --embedded judges the server of tokenproof, --mock a mock.';
  return new UsageError(sentence, cure, 'NO_TARGET');
}

function remote(url: string, flags: RunFlags, environment: NodeJS.ProcessEnv): Remote {
  const { token } = flags;
  if (token === '') {
    const cure = 'Set the variable that it is to come from; without --token, INFLUX_TOKEN is taken.';
    throw new UsageError('The value of --token is empty.', cure, 'NO_TOKEN');
  }
  if (token === undefined) {
    throw new UsageError(
      'There is no token for the target.',
      'Give one with --token, INFLUX_TOKEN or the setting token.',
      'NO_TOKEN',
    );
  }
  if (flags.user !== undefined && flags.password === undefined) {
    const cure = 'Give one with --password or TOKENPROOF_PASSWORD.';
    throw new UsageError('There is no password for --user.', cure, 'NO_PASSWORD');
  }
  if (flags.password !== undefined && flags.user === undefined)
    throw new UsageError('There is a password, but no user.', 'Name the user with --user, or leave out the password.');
  if (flags.secondOrgId !== undefined && flags.secondToken === undefined) {
    const cure = 'Give --second-token or TOKENPROOF_SECOND_TOKEN.';
    throw new UsageError('There is no token for --second-org-id.', cure, 'NO_TOKEN');
  }
  return {
    kind: 'remote',
    url,
    token: printable(token, '--token'),
    org: flags.org ?? null,
    orgID: flags.orgId ?? null,
    secondToken: flags.secondToken === undefined ? null : printable(flags.secondToken, '--second-token'),
    secondOrgID: flags.secondOrgId ?? null,
    user: flags.user ?? null,
    password: flags.password ?? null,
    secretWords: secretWordsOf(flags, environment),
  };
}

/** A token goes into a header field (RFC 9110 section 5.5). */
function printable(token: string, flag: string): string {
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  throw new UsageError(
    `The value of ${flag} holds what a header cannot carry.`,
    'Give the token alone, in visible ASCII.',
  );
}

function dashed(flag: string): string {
  return `--${flag.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
