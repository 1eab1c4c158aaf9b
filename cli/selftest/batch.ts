import type { Engine } from '../run/session/monitor.ts';
import { verify } from '../run/session/started-engine.ts';
import type { Judged } from '../run/session/vitest.ts';
import { type Attempt, attempted, type Ended } from './attempt.ts';

/**
 * Makes attempts in one run of the engine, which spares each the time in which the engine starts. What became of them
 * is in the order of the attempts. Never rejects.
 */
export async function attemptedTogether(attempts: readonly Attempt[], signal: AbortSignal): Promise<readonly Ended[]> {
  const batch = new Batch(attempts.length, signal);
  return Promise.all(attempts.map((attempt) => batch.attempted(attempt)));
}

/** Waits until each attempt has prepared its server, or failed to, and then lets the engine judge all of them. */
class Batch {
  readonly #signal: AbortSignal;
  readonly #judged: Judged[] = [];
  readonly #ending = Promise.withResolvers<void>();
  #awaited: number;

  constructor(size: number, signal: AbortSignal) {
    this.#awaited = size;
    this.#signal = signal;
  }

  async attempted(attempt: Attempt): Promise<Ended> {
    let came = false;
    const engine: Engine = (judged) => {
      came = true;
      this.#judged.push(judged);
      this.#settle();
      return this.#ending.promise;
    };
    const ended = await attempted(attempt, engine, this.#signal);
    if (!came) this.#settle();
    return ended;
  }

  #settle(): void {
    this.#awaited -= 1;
    if (this.#awaited > 0) return;
    const judging = this.#judged.length === 0 ? Promise.resolve() : verify(this.#judged, this.#signal);
    judging.then(this.#ending.resolve, this.#ending.reject);
  }
}
