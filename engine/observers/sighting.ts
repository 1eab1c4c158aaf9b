import type { Exchange } from '../../client/http/exchange.ts';
import type { Violation } from '../evidence/violation.ts';

/** Something wrong that an observer saw in one exchange. */
export interface Sighting {
  /** The requirement that the observer judges. */
  readonly id: string;
  readonly violation: Violation;
  readonly exchange: Exchange;
  /** What tells it from other sightings, whatever ids and tokens it is about. */
  readonly key: string;
}

/** What was asked and with which status it was answered, in one line. */
export function signatureOf({ draft, answer }: Exchange): string {
  return `${draft.operation ?? draft.method} ${answer.status}`;
}
