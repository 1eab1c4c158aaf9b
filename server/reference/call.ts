import type { Decisions } from './decisions/decisions.ts';
import type { Answer } from './http/answer.ts';
import type { Request } from './http/request.ts';
import type { Caller } from './model/entities.ts';
import type { Profile } from './model/profiles.ts';
import type { Store } from './model/store.ts';

/** What all requests share. */
export interface ServerContext {
  readonly profile: Profile;
  readonly store: Store;
  readonly decisions: Decisions;
}

/** A request to a route, with the decoded parameters of its path. */
export interface OpenCall extends ServerContext {
  readonly request: Request;
  readonly parameters: Readonly<Record<string, string>>;
}

/** A request to a route whose caller is known. */
export interface Call extends OpenCall {
  readonly caller: Caller;
}

/** Answers a request whose caller is known. Throws a Problem. */
export type Handler = (call: Call) => Answer | Promise<Answer>;

/** Answers a request from anybody. Throws a Problem. */
export type OpenHandler = (call: OpenCall) => Answer | Promise<Answer>;
