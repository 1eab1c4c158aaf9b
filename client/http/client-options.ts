import type { Allowance } from '../limits/allowance.ts';
import type { Limiter } from '../limits/limiter.ts';
import type { Limits } from '../limits/limits.ts';
import type { Exchange, Place } from './exchange.ts';
import type { Guard } from './guard.ts';
import type { Transport } from './transport.ts';

/** How a client talks to its server. */
export interface ClientOptions {
  readonly url: string;
  /** Milliseconds that a whole exchange may take. */
  readonly timeout: number;
  /** Requests under way at most at a time, but for those that are sent abreast. */
  readonly concurrency: number;
  /** Milliseconds that an outage may last before the target is given up; 0, the default, for not waiting at all. */
  readonly patience?: number;
  readonly transport?: Transport;
  /** What may be sent; anything unless told. */
  readonly limits?: Limits;
  /** Another client whose limits and turns it shares, in the place of its own. */
  readonly beside?: { readonly allowance: Allowance; readonly limiter: Limiter };
  /** The replica that it talks to, where that is not the target itself. */
  readonly at?: Place;
  /** Told of every exchange, before the caller is. */
  readonly onExchange?: (exchange: Exchange) => void;
  /** Stands before every request; none unless told. */
  readonly guard?: Guard;
}

/** Milliseconds that an outage may last: two answers that stay away one after the other, each of so many milliseconds. */
export function patienceFor(timeout: number): number {
  return 2 * timeout;
}

/** What a caller may say about one request. */
export interface SendOptions {
  readonly setup?: boolean;
  readonly signal?: AbortSignal;
  /** Sent at once, however many requests are under way: for requests that must overlap. */
  readonly abreast?: boolean;
  /** Sent on the one connection of all requests with the same object here; those of another one begin a new connection. */
  readonly inLine?: object | null;
  /** Whether it may be sent again where nobody knows if it had an effect; reads always may. */
  readonly repeatable?: boolean;
}
