import type { Handler, OpenHandler } from '../call.ts';

/** One operation: where it is and who answers it. `open` routes need no credential. */
export type Route = {
  readonly operation: string;
  readonly method: string;
  /** Path with parameters such as `:id`. */
  readonly path: string;
} & ({ readonly open: true; readonly handle: OpenHandler } | { readonly open: false; readonly handle: Handler });

/** What a request's method and path lead to. */
export type Match =
  | { readonly kind: 'route'; readonly route: Route; readonly parameters: Readonly<Record<string, string>> }
  | { readonly kind: 'other-methods'; readonly methods: readonly string[]; readonly open: boolean }
  | { readonly kind: 'unknown-path' };

/** Finds the route of a request; HEAD goes where GET goes (RFC 9110 section 9.3.2). */
export function match(routes: readonly Route[], method: string, path: string): Match {
  const given = path.split('/');
  const candidates = routes.flatMap((route) => {
    const parameters = parametersOf(segmentsOf(route), given);
    return parameters === undefined ? [] : [{ kind: 'route', route, parameters } as const];
  });
  if (candidates.length === 0) return { kind: 'unknown-path' };
  const wanted = method === 'HEAD' ? 'GET' : method;
  const found = candidates.find(({ route }) => route.method === wanted);
  if (found !== undefined) return found;
  const methods = candidates.flatMap(({ route }) => (route.method === 'GET' ? ['GET', 'HEAD'] : [route.method]));
  return { kind: 'other-methods', methods, open: candidates.every(({ route }) => route.open) };
}

const known = new WeakMap<Route, readonly string[]>();

/** The segments of a route's path, cut once. */
function segmentsOf(route: Route): readonly string[] {
  const before = known.get(route);
  if (before !== undefined) return before;
  const segments = route.path.split('/');
  known.set(route, segments);
  return segments;
}

function parametersOf(wanted: readonly string[], given: readonly string[]): Record<string, string> | undefined {
  if (wanted.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  for (let position = 0; position < wanted.length; position += 1) {
    const [name = '', segment = ''] = [wanted[position], given[position]];
    if (name.startsWith(':') && segment !== '') parameters[name.slice(1)] = decoded(segment);
    else if (name !== segment) return undefined;
  }
  return parameters;
}

/** A malformed escape stays as it is, so that the handler finds it malformed. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
