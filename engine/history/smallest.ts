import type { History } from './call.ts';
import { linearizability } from './linearizability.ts';
import type { Model } from './model.ts';

/**
 * The smallest part found of a history without an order that has none, either. Only what keeps the proof sound is
 * left out. What happens after an answer cannot excuse it, so the history is cut after the first answer that fits no
 * order; calls that were under way then have no answer. Reads change nothing, so each may go. Writes stay: without
 * one that others saw, a right history would look wrong.
 */
export function smallestPart<State, Input, Output>(
  model: Model<State, Input, Output>,
  history: History<Input, Output>,
): History<Input, Output> {
  const isImpossible = (part: History<Input, Output>): boolean => linearizability(model, part) === 'impossible';
  const answers = history.flatMap(({ answer }) => answer?.at ?? []).toSorted((one, other) => one - other);
  const cut = answers.map((at) => until(at, history)).find(isImpossible) ?? history;
  const reads = cut.filter(({ input, answer }) => model.isRead(input, answer?.output ?? null));
  return reads.reduce((part, read) => {
    const without = part.filter((call) => call !== read);
    return isImpossible(without) ? without : part;
  }, cut);
}

/** What could be known of a history at a time. */
function until<Input, Output>(time: number, history: History<Input, Output>): History<Input, Output> {
  return history
    .filter(({ invoked }) => invoked <= time)
    .map((call) => (call.answer === null || call.answer.at <= time ? call : { ...call, answer: null }));
}
