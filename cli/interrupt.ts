import { constants } from 'node:os';

/** A signal that aborts at the first SIGINT, SIGTERM or SIGHUP; the second one ends the process at once. */
export interface Interrupt {
  readonly signal: AbortSignal;
  /** Stops listening. */
  release(): void;
}

const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Milliseconds in which another signal is an echo: a terminal and a parent such as npm may both pass one on. */
const echo = 500;

/** Milliseconds in which what was begun is to be taken away. What is left then stands in the journal. */
const patience = 30_000;

/** Listens for the signals that ask a run to end; ends the process where that takes too long. */
export function listenForInterrupt(): Interrupt {
  const controller = new AbortController();
  let first = 0;
  const onSignal = (name: (typeof names)[number]): void => {
    if (controller.signal.aborted && performance.now() - first > echo) process.exit(128 + constants.signals[name]);
    if (controller.signal.aborted) return;
    first = performance.now();
    setTimeout(() => process.exit(128 + constants.signals[name]), patience).unref();
    controller.abort();
  };
  for (const name of names) process.on(name, onSignal);
  const release = (): void => {
    for (const name of names) process.off(name, onSignal);
  };
  return { signal: controller.signal, release };
}
