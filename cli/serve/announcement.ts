import { quoted } from '../../client/http/shell.ts';

/** One thing that stands on a server. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** What is told of a server that listens; `records` is undefined before its set-up. */
export interface Announced {
  readonly url: string;
  readonly profile: string;
  /** The addresses of the other replicas of a cluster. */
  readonly replicas?: readonly string[];
  readonly token: string;
  readonly records: { readonly organization: Named; readonly user: Named; readonly bucket: Named } | undefined;
}

const kinds = ['organization', 'user', 'bucket'] as const;

/**
 * The address, the operator token, a line `KIND ID NAME` for each thing that stands there, and a line `replica URL` for
 * each other replica of a cluster.
 */
export function asLines({ url, replicas = [], token, records }: Announced): string {
  const told = records === undefined ? [] : kinds.map((kind) => `${kind} ${records[kind].id} ${records[kind].name}`);
  const others = replicas.map((replica) => `replica ${replica}`);
  return [`listening ${url}`, token, ...told, ...others, ''].join('\n');
}

/** How a server that listens is judged, as a command line that can be copied. */
export function judgingOf({ url, token, profile, records }: Announced): string {
  const org = records === undefined ? '' : ` --org ${quoted(records.organization.name)}`;
  return `tokenproof run --target ${url} --token ${token}${org} --profile ${profile}\n(Ctrl-C stops this server)\n`;
}

/** The same as one JSON object on one line; what does not stand there is null. */
export function asJson({ url, replicas, token, records }: Announced): string {
  const told = kinds.map((kind) => {
    const one = records?.[kind];
    return [kind, one === undefined ? null : { id: one.id, name: one.name }];
  });
  return `${JSON.stringify({ url, ...(replicas === undefined ? {} : { replicas }), token, ...Object.fromEntries(told) })}\n`;
}
