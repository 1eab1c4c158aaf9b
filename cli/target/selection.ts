import type { RunFlags } from '../run/flags.ts';
import { UsageError } from '../usage-error.ts';
import { baseUrl, list } from '../values.ts';
import { type Behaviour, behaviourOf } from './behaviour.ts';

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
}

/** What to judge. */
export type TargetSelection =
  | { readonly kind: 'embedded'; readonly behave: Behaviour; readonly faults: readonly string[] }
  | { readonly kind: 'mock' }
  | Remote;

/** Flags that mean nothing without a server of the user's own. */
const remoteOnly = ['token', 'org', 'orgId', 'secondToken', 'secondOrgId', 'user', 'password'] as const;

/** The target that flags and environment select: the mock, the server they name, else the embedded one. Throws UsageError. */
export function selectTarget(flags: RunFlags, environment: NodeJS.ProcessEnv): TargetSelection {
  const faults = list(flags.fault);
  if (flags.mock && flags.target !== undefined)
    throw new UsageError('--mock and --target exclude each other.', 'Give one of them.');
  const ours = faults.length > 0 || flags.behave !== undefined;
  const url = flags.mock || ours ? flags.target : (flags.target ?? filled(environment.INFLUX_HOST));
  if ((flags.mock || url !== undefined) && ours) {
    const flag = faults.length > 0 ? '--fault' : '--behave';
    throw new UsageError(`${flag} is for the embedded server.`, 'Leave out --target and --mock.');
  }
  if (url !== undefined) return remote(baseUrl(url, '--target'), flags, environment);
  const stray = remoteOnly.find((flag) => flags[flag] !== undefined);
  if (stray !== undefined)
    throw new UsageError(`${dashed(stray)} is for a server of your own.`, 'Give its URL with --target.');
  return flags.mock ? { kind: 'mock' } : { kind: 'embedded', behave: behaviourOf(flags.behave), faults };
}

function remote(url: string, flags: RunFlags, environment: NodeJS.ProcessEnv): Remote {
  const token = flags.token ?? filled(environment.INFLUX_TOKEN);
  if (token === undefined || token === '') {
    throw new UsageError('There is no token for the target.', 'Give one with --token or INFLUX_TOKEN.', 'NO_TOKEN');
  }
  const pairs = [flags.user, flags.password].filter((value) => value !== undefined);
  if (pairs.length === 1) throw new UsageError('--user and --password belong together.', 'Give both.');
  const named = flags.org !== undefined || flags.orgId !== undefined;
  return {
    kind: 'remote',
    url,
    token: printable(token, '--token'),
    org: flags.org ?? (named ? null : (filled(environment.INFLUX_ORG) ?? null)),
    orgID: flags.orgId ?? (named ? null : (filled(environment.INFLUX_ORG_ID) ?? null)),
    secondToken: flags.secondToken === undefined ? null : printable(flags.secondToken, '--second-token'),
    secondOrgID: flags.secondOrgId ?? null,
    user: flags.user ?? null,
    password: flags.password ?? null,
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

function filled(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}

function dashed(flag: string): string {
  return `--${flag.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
