import { AsyncLocalStorage } from 'node:async_hooks';
import type { Exchange } from '../../client/http/exchange.ts';
import { aboutOf, type Violation } from './violation.ts';

/** Takes a violation with the exchange that shows it, and says whether a known deviation excuses it. */
export type Excuse = (violation: Violation, exchange?: Exchange) => boolean;

const excuses = new AsyncLocalStorage<Excuse>();

/** Runs a case in which some violations are excused. */
export function excusing<Value>(excuse: Excuse, run: () => Promise<Value>): Promise<Value> {
  return excuses.run(excuse, run);
}

/**
 * Ends the case with a violation, unless it is excused: then the case goes on, so that what lies behind a known
 * deviation is judged as well.
 * @throws Violation
 */
export function fail(violation: Violation, exchange?: Exchange): void {
  if (exchange !== undefined) aboutOf.set(violation, exchange);
  if (excuses.getStore()?.(violation, exchange) !== true) throw violation;
}
