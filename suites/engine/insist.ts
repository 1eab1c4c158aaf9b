/**
 * Runs a case once, and after the first failure every case up to a number of times until it fails. So what breaks only
 * now and then, such as a race, can be shrunk and seen again. `failedBefore`: an earlier run has failed already.
 */
export function insisting<Value>(
  run: (value: Value) => Promise<void>,
  times: number,
  failedBefore: boolean,
): (value: Value) => Promise<void> {
  let failed = failedBefore;
  return async (value) => {
    const most = failed ? times : 1;
    for (let time = 0; time < most; time += 1) {
      await run(value).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
}
