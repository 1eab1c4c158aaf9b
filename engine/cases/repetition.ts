/** How much is done once a case has failed. */
export interface Repetition {
  /** How often each case is run until it fails. */
  readonly times: number;
  /** Whether an earlier run has failed already. */
  readonly failedBefore: boolean;
  /** Runs after the first failure at most; cases beyond them are taken to pass, which ends the shrinking. */
  readonly most: number;
}

/**
 * Runs a case once, and after the first failure every case up to a number of times until it fails. So what breaks only
 * now and then, such as a race, can be shrunk and seen again.
 */
export function repeatingFailures<Value>(
  run: (value: Value) => Promise<void>,
  { times, failedBefore, most }: Repetition,
): (value: Value) => Promise<void> {
  let failed = failedBefore;
  let left = most;
  return async (value) => {
    const tries = failed ? Math.min(times, left) : 1;
    for (let time = 0; time < tries; time += 1) {
      if (failed) left -= 1;
      await run(value).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
}
