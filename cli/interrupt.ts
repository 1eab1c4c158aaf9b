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

/** Listens for the signals that ask a run to end. */
export function listenForInterrupt(): Interrupt {
  const controller = new AbortController();
  let first = 0;
  const onSignal = (name: (typeof names)[number]): void => {
    if (controller.signal.aborted && performance.now() - first > echo) process.exit(128 + constants.signals[name]);
    if (!controller.signal.aborted) first = performance.now();
    controller.abort();
  };
  for (const name of names) process.on(name, onSignal);
  const release = (): void => {
    for (const name of names) process.off(name, onSignal);
  };
  return { signal: controller.signal, release };
}
