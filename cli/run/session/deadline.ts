import type { Client } from '../../../client/http/client.ts';
import { UnreachableError } from '../../../client/http/unreachable-error.ts';
import type { BrokenOff } from '../../../reports/report/report.ts';

/** The end of a run before its end: when its time is over, or something else ends it. */
export class Deadline {
  readonly #ending = new AbortController();
  readonly #timer: NodeJS.Timeout | undefined;

  /** `ms` from now; null for no bound. */
  constructor(ms: number | null) {
    const reason = `The ${(ms ?? 0) / 1_000} s that were given for the run are over.`;
    if (ms !== null) this.#timer = setTimeout(() => this.#ending.abort({ code: 'DEADLINE_PASSED', reason }), ms);
  }

  /** Aborts when the run is to end. */
  get signal(): AbortSignal {
    return this.#ending.signal;
  }

  /** Ends the run for a reason, unless it has ended. */
  end(reason: BrokenOff): void {
    this.#ending.abort(reason);
  }

  /** Lets requests that prepare the target end with the run. */
  bind(client: Client): void {
    const cure = 'Give the run more time with --deadline.';
    const over = ({ reason }: BrokenOff) =>
      new UnreachableError('TARGET_SILENT', reason, cure, { resending: 'useless' });
    this.signal.addEventListener('abort', () => client.giveUp(over(this.signal.reason), 'before it was prepared'));
  }

  /** What to say of a run that was ended; undefined where it was not. */
  get passed(): BrokenOff | undefined {
    return this.signal.reason;
  }

  /** Stops the clock. */
  release(): void {
    clearTimeout(this.#timer);
  }
}
