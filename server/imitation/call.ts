import type { ServerContext as AnyServerContext } from '../reference/call.ts';
import type { Answer } from '../reference/http/answer.ts';
import type { Request } from '../reference/http/request.ts';
import type { Caller as AnyCaller } from '../reference/model/entities.ts';
import type { Release } from './releases.ts';
import type { State } from './state.ts';

/** What all requests share. */
export interface ServerContext extends AnyServerContext {
  readonly store: State;
  readonly release: Release;
}

/** Who sends a request and what it holds; `inactive` where the presented authorization is switched off. */
export interface Caller extends AnyCaller {
  readonly inactive: boolean;
}

/** A request with what an open handler may use. */
export interface OpenCall extends ServerContext {
  readonly request: Request;
  /** The segments of the path that the route leaves open, in their order. */
  readonly parameters: readonly string[];
}

/** A request of an authenticated caller. */
export interface Call extends OpenCall {
  readonly caller: Caller;
}

/** One operation: its method, its path, in which `*` stands for one segment, and its handler. */
export type Route = {
  /** As the contract calls it. */
  readonly operation: string;
  readonly method: string;
  readonly path: string;
} & (
  | { readonly open: true; readonly handle: (call: OpenCall) => Answer }
  | { readonly open: false; readonly handle: (call: Call) => Answer | Promise<Answer> }
);

/** The first open segment of the path, '' where the route has none. */
export function firstParameter(call: OpenCall): string {
  return call.parameters[0] ?? '';
}
