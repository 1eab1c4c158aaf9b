/** The results of calls that run at the same time. Waits for all, so that none is under way when one has failed. */
export async function together<Result>(calls: readonly Promise<Result>[]): Promise<readonly Result[]> {
  await Promise.allSettled(calls);
  return Promise.all(calls);
}
