import { readFileSync } from 'node:fs';
import { directTransport, type ProxyChoice, type Transport } from '../../client/http/transport.ts';
import type { Replica } from '../../client/replicas/replica.ts';
import { UsageError } from '../usage-error.ts';
import { duration } from '../values.ts';
import { directly, type ReplicaFlags, replicasOf } from './replica-options.ts';
import { reachingFlags, type TransportFlags } from './transport-flags.ts';
import { dashed, fieldOf, wordsOf } from './transport-words.ts';

/** How the server is reached, and how long it may take. */
export interface Reaching {
  readonly transport: Transport;
  /** The ways to it, the first of which is its URL; none where that is the only one. */
  readonly replicas: readonly Replica[];
  /** Milliseconds to wait for the server before it is judged. */
  readonly waitMs: number;
  /** Milliseconds that the whole run may take; null for no bound. */
  readonly deadlineMs: number | null;
  /** The words of a command line that reach it so again; secrets stand as shell variables. */
  readonly words: readonly (readonly [flag: string, value?: string])[];
}

/** A server of our own, which is reached directly. */
export const directReaching: Reaching = {
  transport: directTransport,
  replicas: [],
  waitMs: 0,
  deadlineMs: null,
  words: [],
};

/** Flags that mean nothing without a server of the user's own. */
const remoteOnly = [...reachingFlags, 'replica', 'resolve'] as const;

/** How the server of a URL is reached, null for one of our own. Throws UsageError. */
export function reachingOf(
  flags: TransportFlags & ReplicaFlags,
  environment: NodeJS.ProcessEnv,
  url: string | null,
): Reaching {
  const { deadline, waitForTarget } = flags;
  const deadlineMs = deadline === undefined ? null : duration(deadline, '--deadline');
  const stray = url === null ? remoteOnly.find((flag) => flags[flag] !== undefined) : undefined;
  if (stray !== undefined)
    throw new UsageError(`${dashed(stray)} is for a server of your own.`, 'Give its URL with --target.');
  const replicas = url === null ? [] : replicasOf(flags, url);
  return {
    transport: url === null ? directTransport : directly(transportOf(flags, environment, new URL(url)), replicas),
    replicas,
    waitMs: waitForTarget === undefined ? 0 : duration(waitForTarget, '--wait-for-target'),
    deadlineMs,
    words: wordsOf(flags),
  };
}

function transportOf(flags: TransportFlags, environment: NodeJS.ProcessEnv, url: URL): Transport {
  const { ca, cert, key, insecure = false, unixSocket = null, header = [] } = flags;
  if ((cert === undefined) !== (key === undefined))
    throw new UsageError('--cert and --key belong together.', 'Give both.');
  if (unixSocket !== null && flags.proxy !== undefined)
    throw new UsageError('--unix-socket and --proxy exclude each other.', 'Give one of them.');
  return {
    ...directTransport,
    ca: ca === undefined ? null : pem(ca, '--ca', 'CERTIFICATE'),
    identity:
      cert === undefined || key === undefined
        ? null
        : { cert: pem(cert, '--cert', 'CERTIFICATE'), key: pem(key, '--key', 'PRIVATE KEY') },
    insecure,
    proxy: unixSocket === null ? proxyOf(flags.proxy, environment, url) : null,
    socket: unixSocket,
    headers: Object.fromEntries(header.map(fieldOf)),
  };
}

/** The text of a file in PEM (RFC 7468). */
function pem(path: string, flag: string, label: string): string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new UsageError(`${path} for ${flag} cannot be read (${reason}).`, 'Give the path of a file in PEM.');
  }
  if (text.includes(`${label}-----`)) return text;
  throw new UsageError(`${path} for ${flag} holds no ${label.toLowerCase()} in PEM.`, 'Give a file in PEM.');
}

/** The proxies of a run: the one that is given, else those of the environment, which servers on this host are not reached by. */
function proxyOf(given: string | undefined, environment: NodeJS.ProcessEnv, url: URL): ProxyChoice | null {
  if (given !== undefined) return { http: proxyUrl(given), https: proxyUrl(given), except: '' };
  const variable = (name: string) => environment[name.toLowerCase()] || environment[name] || null;
  const [http, https] = [variable('HTTP_PROXY'), variable('HTTPS_PROXY')];
  if ((http === null && https === null) || isLoopback(url)) return null;
  return { http, https, except: variable('NO_PROXY') ?? '' };
}

function proxyUrl(text: string): string {
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return text;
  throw new UsageError('The value of --proxy is not an http URL.', 'Write for example http://proxy.example:3128.');
}

/** Whether a URL is of this host (as Go, and so the influx CLI, take it: net/http ProxyFromEnvironment). */
export function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || /^127\./.test(hostname) || hostname === '[::1]';
}
