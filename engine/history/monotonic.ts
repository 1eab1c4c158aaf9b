import type { Call, History } from './call.ts';

/**
 * Two reads of which the later, sent after the answer to the earlier, saw an older version; undefined where there are
 * none. `version` gives the number of the version that a call saw, undefined for calls that are no reads.
 */
export function stepBack<Input, Output>(
  history: History<Input, Output>,
  version: (call: Call<Input, Output>) => number | undefined,
): readonly [earlier: Call<Input, Output>, later: Call<Input, Output>] | undefined {
  const reads = history.flatMap((call) => {
    const seen = version(call);
    return seen === undefined || call.answer === null ? [] : [{ call, seen, answered: call.answer.at }];
  });
  for (const { call, seen, answered } of reads) {
    const later = reads.find((other) => other.call.invoked > answered && other.seen < seen);
    if (later !== undefined) return [call, later.call];
  }
  return undefined;
}
