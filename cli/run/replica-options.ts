import { isIP } from 'node:net';
import type { Command } from 'commander';
import type { Transport } from '../../client/http/transport.ts';
import type { Replica } from '../../client/replicas/replica.ts';
import { collect } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';
import { baseUrl, duration } from '../values.ts';
import { defaults } from './defaults.ts';

/** The flags that tell of several ways to a target, as they were written. */
export interface ReplicaFlags {
  readonly replica?: readonly string[];
  /** A name and the addresses behind it, such as `influx.example:10.0.0.1,10.0.0.2`. */
  readonly resolve?: string;
  readonly consistentWithin?: string;
  readonly propagationLimit?: string;
}

/** What is demanded of several replicas. */
export interface Consistency {
  /** Milliseconds until what happened at one replica must be so at the others. */
  readonly consistentMs: number;
  /** Milliseconds to wait, at most, to see how long that takes. */
  readonly propagationMs: number;
}

/** Adds the options that tell of several ways to a target. */
export function addReplicaOptions(command: Command): Command {
  return command
    .option('--replica <url>', 'another way to the same deployment; repeatable', collect)
    .option('--resolve <host:ip,ip>', 'addresses behind the name of a URL, each a replica')
    .option('--consistent-within <duration>', 'time until what one replica did must be so at the others (none)')
    .option('--propagation-limit <duration>', 'time to wait to see how long that takes (30s)');
}

/** What is demanded of several replicas. Throws UsageError. */
export function consistencyOf({ consistentWithin, propagationLimit }: ReplicaFlags): Consistency {
  return {
    consistentMs: consistentWithin === undefined ? 0 : duration(consistentWithin, '--consistent-within'),
    propagationMs: duration(propagationLimit ?? defaults.propagationLimit, '--propagation-limit'),
  };
}

/** The ways to the server of a URL, that one first; none where there is no other. Throws UsageError. */
export function replicasOf({ replica = [], resolve }: ReplicaFlags, url: string): readonly Replica[] {
  const resolved = resolve === undefined ? null : resolvedBy(resolve);
  const urls = [url, ...replica.map((text) => baseUrl(text, '--replica'))];
  const twice = urls.find((one, index) => urls.indexOf(one) !== index);
  if (twice !== undefined)
    throw new UsageError(
      `${twice} is named twice.`,
      'Give each replica an address of its own, or leave --replica out.',
    );
  if (resolved !== null && !urls.some((one) => hostOf(one) === resolved.host))
    throw new UsageError(`No URL is of the host "${resolved.host}" of --resolve.`, 'Give the name that is in the URL.');
  const all = urls.flatMap((one) => {
    const addresses = hostOf(one) === resolved?.host ? resolved.addresses : [null];
    return addresses.map((address) => ({ url: one, address }));
  });
  return all.length < 2 && resolved === null ? [] : all.map((one, index) => ({ number: index + 1, ...one }));
}

/**
 * How connections to the first of some replicas are made. Throws UsageError where something on the way would take every
 * request to another place.
 */
export function directly(transport: Transport, replicas: readonly Replica[]): Transport {
  const [first] = replicas;
  if (first === undefined) return transport;
  if (transport.socket !== null)
    throw new UsageError('--unix-socket and replicas exclude each other.', 'A socket is one server: leave one out.');
  if (transport.proxy !== null && replicas.some(({ address }) => address !== null))
    throw new UsageError('--resolve does not go through a proxy.', 'Leave out the proxy, or give URLs with --replica.');
  return { ...transport, address: first.address };
}

function hostOf(url: string): string {
  return new URL(url).hostname;
}

function resolvedBy(text: string): { readonly host: string; readonly addresses: readonly string[] } {
  const [, host = '', rest = ''] = /^([^:]+):(.+)$/.exec(text) ?? [];
  const addresses = rest.split(',').map((one) => one.trim().replace(/^\[(.*)\]$/, '$1'));
  const cure = 'Write for example --resolve influx.example:10.0.0.1,10.0.0.2.';
  if (host === '' || addresses.some((one) => isIP(one) === 0))
    throw new UsageError(`"${text}" is no name with addresses for --resolve.`, cure);
  if (new Set(addresses).size < addresses.length)
    throw new UsageError('--resolve names an address twice.', 'Give each once.');
  return { host: host.toLowerCase(), addresses };
}
