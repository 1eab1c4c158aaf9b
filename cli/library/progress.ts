import type { Tally } from '../../reports/report/tally.ts';

/** What becomes known while a run is under way. */
export type ProgressEvent =
  | ({
      readonly kind: 'progress';
      /** Of how many requirements at each seed `done` have been judged. */
      readonly total: number;
      /** Milliseconds since the run began. */
      readonly elapsedMs: number;
    } & Tally)
  | {
      readonly kind: 'warning';
      /** What should be known of the target, in one sentence. */
      readonly sentence: string;
    };

/** Hands on what a run tells, and keeps what was thrown by who listens. */
export interface Listener {
  readonly warn: (sentence: string) => void;
  readonly tell: (tally: Tally) => void;
  /** Aborts where a listener threw. */
  readonly signal: AbortSignal;
  /** Throws what a listener threw. */
  readonly demandUnharmed: () => void;
}

/** A listener for a run of so many requirements. */
export function listenerOf(total: number, onProgress: (event: ProgressEvent) => void = () => {}): Listener {
  const start = performance.now();
  const harm = new AbortController();
  const hand = (event: ProgressEvent): void => {
    if (harm.signal.aborted) return;
    try {
      onProgress(event);
    } catch (error) {
      harm.abort(error);
    }
  };
  return {
    warn: (sentence) => hand({ kind: 'warning', sentence }),
    tell: (tally) => hand({ kind: 'progress', ...tally, total, elapsedMs: Math.round(performance.now() - start) }),
    signal: harm.signal,
    demandUnharmed: () => harm.signal.throwIfAborted(),
  };
}
