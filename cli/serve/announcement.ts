/** One thing that stands on a server. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** What is told of a server that listens; `records` is undefined before its set-up. */
export interface Announced {
  readonly url: string;
  readonly token: string;
  readonly records: { readonly organization: Named; readonly user: Named; readonly bucket: Named } | undefined;
}

const kinds = ['organization', 'user', 'bucket'] as const;

/** The address, the operator token, and a line `KIND ID NAME` for each thing that stands there. */
export function asLines({ url, token, records }: Announced): string {
  const told = records === undefined ? [] : kinds.map((kind) => `${kind} ${records[kind].id} ${records[kind].name}`);
  return [`listening ${url}`, token, ...told, ''].join('\n');
}

/** The same as one JSON object on one line; what does not stand there is null. */
export function asJson({ url, token, records }: Announced): string {
  const told = kinds.map((kind) => {
    const one = records?.[kind];
    return [kind, one === undefined ? null : { id: one.id, name: one.name }];
  });
  return `${JSON.stringify({ url, token, ...Object.fromEntries(told) })}\n`;
}
