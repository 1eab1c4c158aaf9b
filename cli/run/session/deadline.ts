import type { BrokenOff } from '../../../reports/report/report.ts';

/** The time that a whole run may take. */
export class Deadline {
  readonly #ending = new AbortController();
  readonly #timer: NodeJS.Timeout | undefined;

  /** `ms` from now; null for no bound. */
  constructor(ms: number | null) {
    const reason = `The ${(ms ?? 0) / 1_000} s that were given for the run are over.`;
    if (ms !== null) this.#timer = setTimeout(() => this.#ending.abort({ code: 'DEADLINE_PASSED', reason }), ms);
  }

  /** Aborts when the time is over. */
  get signal(): AbortSignal {
    return this.#ending.signal;
  }

  /** What to say of a run whose time is over; undefined where it is not. */
  get passed(): BrokenOff | undefined {
    return this.signal.reason;
  }

  /** Stops the clock. */
  release(): void {
    clearTimeout(this.#timer);
  }
}
