import { setFlagsFromString } from 'node:v8';

/** By how many percent of what is in use a heap may grow until it is collected. V8 waits for up to three times as much. */
const growth = 50;

/**
 * Lets the heaps of this process grow less between collections, those of its workers too: most of what a long run took was
 * garbage that nobody had looked for yet.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${growth}`);
}
