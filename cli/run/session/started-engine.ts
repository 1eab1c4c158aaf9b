import { type Judged, judgeAside } from './vitest.ts';

/** Judges targets side by side as their plans say. Otherwise as `StartedEngine.judge`. */
export function verify(judged: readonly Judged[], signal: AbortSignal): Promise<void> {
  const concurrency = Math.max(...judged.map(({ plan }) => plan.concurrency));
  return new StartedEngine(concurrency).judge(judged, signal);
}

/** An engine that starts at once: its worker loads the suites while a target is still being prepared. */
export class StartedEngine {
  readonly #judged = Promise.withResolvers<readonly Judged[]>();
  readonly #launched = Promise.withResolvers<void>();
  readonly #stop = new AbortController();
  readonly #ended: Promise<void>;

  /** `concurrency`: how many requirements are judged at a time. */
  constructor(concurrency: number) {
    const isLaunched = () => this.#launched.resolve();
    this.#ended = judgeAside(this.#judged.promise, concurrency, isLaunched, this.#stop.signal).finally(isLaunched);
    // Whoever judges is told; until then it is nobody's.
    this.#ended.catch(() => {});
  }

  /** Resolves when the worker is at it by itself, or will never be. */
  get launched(): Promise<void> {
    return this.#launched.promise;
  }

  /**
   * Judges targets side by side as their plans say; each collector gets what is observed of its own. Aborting the signal
   * ends the run early; what was observed until then is kept.
   */
  async judge(judged: readonly Judged[], signal: AbortSignal): Promise<void> {
    const stop = () => this.#stop.abort();
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    this.#judged.resolve(judged);
    await this.#ended.finally(() => signal.removeEventListener('abort', stop));
  }

  /** Ends the engine, where it was not needed. Never rejects. */
  async discard(): Promise<void> {
    this.#stop.abort();
    this.#judged.resolve([]);
    await this.#ended.catch(() => {});
  }
}
