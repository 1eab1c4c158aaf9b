import { oddityOf } from '../../client/http/content.ts';
import type { Exchange } from '../../client/http/exchange.ts';
import { evidenceOf, type UnpreparedError, Violation } from '../evidence/violation.ts';
import { type Sighting, signatureOf } from '../observers/sighting.ts';

/** What one run of a case showed. */
export interface Showing {
  /** Why the case did not hold; null where it did. */
  readonly failure: Violation | UnpreparedError | null;
  readonly exchanges: readonly Exchange[];
  /** What observers found wrong on the way. */
  readonly sightings: readonly Sighting[];
  /** What the tokens and ids look like with which the failure stays; null where it does not, or was not tried again. */
  readonly stays?: readonly string[] | null;
}

/** What tells a failure from others, whatever ids and tokens it is about. */
export function failureKey(failure: Violation | UnpreparedError): string {
  if (!(failure instanceof Violation)) return `unprepared: ${failure.message}`;
  const last = evidenceOf.get(failure)?.findLast(({ setup }) => !setup);
  return last === undefined ? 'broken' : `broken: ${signatureOf(last)}`;
}

/**
 * Whether what kept a case from holding may be of something in front of the server: the case could not be prepared, or
 * answers were odd.
 */
export function isDoubtful({ failure, exchanges }: Showing): boolean {
  if (failure === null) return false;
  return !(failure instanceof Violation) || exchanges.some(({ answer }) => oddityOf(answer) !== undefined);
}

/** What is left of a showing when the same case has shown something again. */
export function common(first: Showing, again: Showing): Showing {
  const keys = new Set(again.sightings.map(({ key }) => key));
  const { failure } = first;
  const returns = failure !== null && again.failure !== null && failureKey(failure) === failureKey(again.failure);
  return {
    failure: returns ? failure : null,
    exchanges: first.exchanges,
    sightings: first.sightings.filter(({ key }) => keys.has(key)),
  };
}
