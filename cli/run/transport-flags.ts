/** The flags that tell how a server is reached, as they were written. */
export interface TransportFlags {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly insecure?: boolean;
  readonly proxy?: string;
  readonly unixSocket?: string;
  readonly header?: readonly string[];
  readonly waitForTarget?: string;
  readonly deadline?: string;
}

/** The flags that tell how a server of the user's own is reached. */
export const reachingFlags = [
  'ca',
  'cert',
  'key',
  'insecure',
  'proxy',
  'unixSocket',
  'header',
  'waitForTarget',
] as const satisfies readonly (keyof TransportFlags)[];
