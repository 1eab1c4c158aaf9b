import type { RunFlags } from '../run/flags.ts';
import type { Layer } from './layer.ts';

/** What applies in the end, and where each value stands. */
export interface Merged {
  readonly flags: RunFlags;
  readonly origins: ReadonlyMap<keyof RunFlags, string>;
}

type Key = keyof RunFlags;

/** Flags of which one names the server. */
const servers = ['target', 'embedded', 'mock'] as const;

/** What belongs to the server that it was set for, and must not be sent to another. */
const bound: readonly Key[] = [
  ...(['token', 'org', 'orgId', 'secondToken', 'secondOrgId', 'user', 'password'] as const),
  ...(['header', 'cert', 'key', 'insecure', 'unixSocket'] as const),
];

/**
 * Merges layers, those of higher precedence last. The highest layer that names a server decides on it: what lower ones
 * say of another server is left out, so that no secret reaches a server that it was not meant for. Principals from
 * `ambient` layers, such as the environment, belong to whatever server of the user's is named.
 */
export function merge(layers: readonly Layer[], ambient: readonly Layer[]): Merged {
  const decisive = layers.findLast(({ flags }) => servers.some((key) => flags[key] !== undefined));
  const merged = layers.reduce<Map<Key, readonly [value: unknown, origin: string]>>((all, layer) => {
    const keys = Object.keys(layer.flags) as Key[];
    const kept = keys.filter((key) => layer.flags[key] !== undefined && applies(key, layer));
    if (kept.some((key) => key === 'org' || key === 'orgId'))
      for (const key of ['org', 'orgId'] as const) all.delete(key);
    for (const key of kept) all.set(key, [layer.flags[key], layer.origin(key)]);
    return all;
  }, new Map());
  return {
    flags: Object.fromEntries([...merged].map(([key, [value]]) => [key, value])),
    origins: new Map([...merged].map(([key, [, origin]]) => [key, origin])),
  };

  function applies(key: Key, layer: Layer): boolean {
    if (decisive === undefined || layer === decisive) return true;
    if (servers.some((server) => server === key)) return false;
    if (!bound.includes(key)) return true;
    if (layers.indexOf(layer) > layers.indexOf(decisive)) return true;
    const { target } = decisive.flags;
    return target !== undefined && (ambient.includes(layer) || layer.flags.target === target);
  }
}
