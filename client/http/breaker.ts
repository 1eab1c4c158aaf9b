import { UnreachableError } from './unreachable-error.ts';

/** Requests that are looked back upon, and how many of them may have ended without an answer. */
const window = 40;
const mostFailed = 20;

/**
 * Ends a run whose target is lost: one that gives no answer of its own for too long, or to every second request. It
 * opens once and stays open.
 */
export class Breaker {
  readonly #patience: number;
  readonly #now: () => number;
  readonly #opened = new AbortController();
  /** When the first attempt began that failed since the last answer. */
  #failingSince: number | null = null;
  #lastEnds: readonly boolean[] = [];

  /** `patience`: milliseconds that an outage may last, 0 for any time; `now`: a clock in milliseconds. */
  constructor(patience: number, now: () => number = () => performance.now()) {
    this.#patience = patience;
    this.#now = now;
  }

  /** Aborts when the breaker opens, with what is wrong as its reason. */
  get signal(): AbortSignal {
    return this.#opened.signal;
  }

  /** @throws UnreachableError where the breaker is open. */
  check(): void {
    if (this.signal.aborted) throw this.signal.reason;
  }

  /** Takes note of an answer of the server itself. */
  answered(): void {
    this.#failingSince = null;
  }

  /** Takes note of an attempt that began at a time and failed. */
  failed(error: UnreachableError, began: number): void {
    this.#failingSince ??= began;
    const lasted = this.#now() - this.#failingSince;
    if (this.#patience > 0 && lasted >= this.#patience) {
      this.open(error, `without an answer of its own for ${seconds(lasted)}`);
    }
  }

  /** Takes note of a request that ended, after all its attempts. */
  ended(error: UnreachableError | null): void {
    this.#lastEnds = [...this.#lastEnds, error !== null].slice(-window);
    const failures = this.#lastEnds.filter((failed) => failed).length;
    if (error !== null && this.#patience > 0 && failures >= mostFailed) {
      this.open(error, `without an answer to ${failures} of the last ${this.#lastEnds.length} requests`);
    }
  }

  /** Opens the breaker for a cause; `how` completes "The target is lost, …". */
  open(last: UnreachableError, how: string): void {
    if (this.signal.aborted) return;
    const sentence = `The target is lost, ${how}: ${last.message}`;
    this.#opened.abort(new UnreachableError('TARGET_LOST', sentence, last.cure, { cause: last, resending: 'useless' }));
  }
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(ms < 10_000 ? 1 : 0)} s`;
}
