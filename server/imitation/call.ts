import type { Answer } from '../answer.ts';
import type { Request } from '../request.ts';
import type { Caller } from './access.ts';
import type { Release } from './releases.ts';
import type { State } from './state.ts';

/** A request with what an open handler may use. */
export interface OpenCall {
  readonly state: State;
  readonly release: Release;
  readonly request: Request;
  /** The segments of the path that the route leaves open, in their order. */
  readonly parameters: readonly string[];
}

/** A request of an authenticated caller. */
export interface Call extends OpenCall {
  readonly caller: Caller;
}

/** A method and a path with a handler; `*` stands for one segment. An open route needs no credential. */
export type Route =
  | { readonly method: string; readonly path: string; readonly open: true; readonly handle: (call: OpenCall) => Answer }
  | { readonly method: string; readonly path: string; readonly open: false; readonly handle: (call: Call) => Answer };

/** The first open segment of the path, '' where the route has none. */
export function firstParameter(call: OpenCall): string {
  return call.parameters[0] ?? '';
}
