import type { Exchange } from '../../client/http/exchange.ts';
import type { askedIn, Seen } from './seen.ts';

/** What a step showed on one server. */
export interface Shown {
  readonly exchange: Exchange;
  readonly seen: Seen;
  /** What was asked for, in words that both servers share. */
  readonly asked: ReturnType<typeof askedIn>;
  /** Whether a door let in; null for what is no door. */
  readonly letIn: boolean | null;
}
