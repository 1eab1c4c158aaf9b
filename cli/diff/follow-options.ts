import type { Command } from 'commander';
import { addEmbeddedOptions, profileHelp } from '../arguments.ts';
import { reachingFlags, type TransportFlags } from '../run/transport-flags.ts';
import { addTransportOptions } from '../run/transport-options.ts';
import { UsageError } from '../usage-error.ts';

/** The flags that name a server and tell how to reach it, as they were written. */
export interface FollowFlags extends TransportFlags {
  readonly target?: string;
  readonly embedded?: boolean;
  readonly token?: string;
  readonly org?: string;
  readonly orgId?: string;
  readonly profile?: string;
  readonly fault?: readonly string[];
  readonly behave?: string;
  readonly timeout?: string;
  readonly rate?: string;
  readonly yes?: boolean;
  readonly config?: string;
}

/** Their names. */
const followFlags = [
  ...(['target', 'embedded', 'token', 'org', 'orgId', 'profile', 'fault', 'behave', 'timeout', 'rate', 'yes'] as const),
  ...(['config', ...reachingFlags, 'deadline'] as const),
] as const satisfies readonly (keyof FollowFlags)[];

/** Of flags, those that name a server and tell how to reach it, as far as they are given. */
export function followFlagsIn(flags: FollowFlags): FollowFlags {
  const given = followFlags.filter((name) => flags[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, flags[name]]));
}

/**
 * Whether flags name a server to ask: a variable or a configuration alone must not have anything sent.
 * @throws UsageError where they tell only how to reach one.
 */
export function namesServer(flags: FollowFlags): boolean {
  if (flags.target !== undefined || flags.embedded !== undefined) return true;
  const [stray] = Object.keys(followFlagsIn(flags));
  if (stray === undefined) return false;
  const flag = stray.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  throw new UsageError(`--${flag} is for a server, and none is named.`, 'Name one with --target URL or --embedded.');
}

/** Adds the options that name a server to ask what it does of the changes, and tell how to reach it. */
export function addFollowOptions(command: Command): Command {
  command
    .option('--target <url>', 'tell as well what this server does: the new, still the old, or neither')
    .option('--embedded', 'tell it of the server that comes with tokenproof')
    .option('--token <token>', 'an all-access or operator token of the server (INFLUX_TOKEN)')
    .option('--org <name>', 'the organization to work in (INFLUX_ORG)')
    .option('--org-id <id>', 'the organization to work in (INFLUX_ORG_ID)')
    .option('--profile <name>', profileHelp)
    .option('--timeout <duration>', 'time that an answer may take (10s)')
    .option('--rate <number/s>', 'requests in a second, at most, such as 10/s')
    .option('--yes', 'create things on a server that is not on this host, without asking')
    .option('--config <file>', 'the configuration of the connection; tokenproof.config.* here or above unless given');
  return addTransportOptions(addEmbeddedOptions(command));
}
