import { headerVariable } from '../../client/redaction/transport-secrets.ts';
import { UsageError } from '../usage-error.ts';
import type { ReplicaFlags } from './replica-options.ts';
import type { TransportFlags } from './transport-flags.ts';

/** The flags that tell how a server is reached, and are repeated in the command line of a run. */
type WordFlags = TransportFlags & Pick<ReplicaFlags, 'replica' | 'resolve'>;

/** Words of a command line; secrets stand as shell variables. */
type Words = readonly (readonly [flag: string, value?: string])[];

/** Header fields that tokenproof sets itself, or that frame the message. */
const reserved = /^(authorization|cookie|accept|content-.*|transfer-encoding|connection|upgrade|te|trailer)$/;

/** A header field (RFC 9110 section 5). The value is not repeated in errors: it may be a secret. */
export function fieldOf(text: string): readonly [name: string, value: string] {
  const [, name = '', value = ''] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([\x20-\x7e]+)$/.exec(text) ?? [];
  const cure = "Write for example --header 'X-Api-Key: 123'.";
  if (name === '') throw new UsageError('A value of --header is no header field.', cure);
  if (!reserved.test(name.toLowerCase())) return [name.toLowerCase(), value.trim()];
  throw new UsageError(`The header field ${name} is one that tokenproof sets itself.`, 'Leave it out.');
}

/** The words of a command line that reach a server so again. */
export function wordsOf(flags: WordFlags): Words {
  const { header = [], insecure, proxy, replica = [], resolve } = flags;
  const plain = ['ca', 'cert', 'key', 'unixSocket', 'deadline'] as const;
  return [
    ...plain.flatMap((flag): Words => (flags[flag] === undefined ? [] : [[dashed(flag), flags[flag]]])),
    ...(insecure ? [['--insecure'] as const] : []),
    ...(proxy === undefined ? [] : [['--proxy', proxy] as const]),
    ...replica.map((url) => ['--replica', url] as const),
    ...(resolve === undefined ? [] : [['--resolve', resolve] as const]),
    ...header.map(fieldOf).map(([name]) => ['--header', `${name}: ${headerVariable(name)}`] as const),
  ];
}

/** A flag as it is written. */
export function dashed(flag: string): string {
  return `--${flag.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
