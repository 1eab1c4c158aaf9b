import { type OperationId, routes } from '../../spec/contract.ts';

/** Where a recorded request went. */
export interface Route {
  /** The base URL of the API: the origin, and the path that a proxy puts before it. */
  readonly door: string;
  /** The path below that. */
  readonly path: string;
  /** The operation of the contract; null for other requests. */
  readonly operation: OperationId | null;
}

const operations = Object.entries(routes).map(([id, { method, path }]) => ({
  id: id as OperationId,
  method,
  pattern: new RegExp(`^${path.replace(/\{[^}]*\}/, '[^/]+')}$`),
}));

/** The route of a request, whatever stands before `/api/v2`; null where that does not occur. */
export function routeOf(method: string, url: string): Route | null {
  if (!URL.canParse(url)) return null;
  const { origin, pathname } = new URL(url);
  const at = pathname.search(/\/api\/v2(?:\/|$)/);
  if (at < 0) return null;
  const path = pathname.slice(at);
  // A slash too many makes another path, which no contract describes.
  const isPlain = pathname[at - 1] !== '/';
  const found = isPlain ? operations.find((one) => one.method === method && one.pattern.test(path)) : undefined;
  return { door: origin + pathname.slice(0, at), path, operation: found?.id ?? null };
}
