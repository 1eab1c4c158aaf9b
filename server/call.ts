import type { Answer } from './answer.ts';
import type { Decisions } from './decisions.ts';
import type { Caller } from './model.ts';
import type { Profile } from './profiles.ts';
import type { Request } from './request.ts';
import type { Store } from './store.ts';

/** What all requests share. */
export interface World {
  readonly profile: Profile;
  readonly store: Store;
  readonly decisions: Decisions;
}

/** A request to a route, with the decoded parameters of its path. */
export interface OpenCall extends World {
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
