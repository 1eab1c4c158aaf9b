import type { Route } from '../call.ts';

/** What the router makes of a method and a path. */
export type Match =
  | { readonly kind: 'route'; readonly route: Route; readonly parameters: readonly string[] }
  /** The path has routes, but not for this method. */
  | { readonly kind: 'other-method' }
  /** No route has the path, but some have its first three segments. */
  | { readonly kind: 'known-resource' }
  | { readonly kind: 'unknown' };

/** Finds the route of a request; one slash at the end of the path is ignored, as chi's StripSlashes does. */
export function matching(routes: readonly Route[], method: string, path: string): Match {
  const segments = path.replace(/(?<=.)\/$/, '').split('/');
  const candidates = routes.filter((route) => fits(route.path.split('/'), segments));
  const route = candidates.find((candidate) => candidate.method === method);
  if (route !== undefined) return { kind: 'route', route, parameters: openSegments(route, segments) };
  if (candidates.length > 0) return { kind: 'other-method' };
  const resource = segments.slice(0, 4).join('/');
  const known = routes.some((candidate) => candidate.path === resource && segments.length > 4);
  return { kind: known ? 'known-resource' : 'unknown' };
}

function fits(pattern: readonly string[], segments: readonly string[]): boolean {
  if (pattern.length !== segments.length) return false;
  return pattern.every((part, index) => (part === '*' ? segments[index] !== '' : part === segments[index]));
}

function openSegments(route: Route, segments: readonly string[]): readonly string[] {
  const pattern = route.path.split('/');
  return segments.filter((_segment, index) => pattern[index] === '*');
}
