import type { Call, History } from './call.ts';
import type { Model } from './model.ts';

/** Whether an order exists; `unknown` where the search was given up. */
export type Linearizability = 'linearizable' | 'impossible' | 'unknown';

/** The most configurations that a search visits. */
const most = 200_000;

/**
 * Whether the calls can be put into one order in which each takes effect at once between its sending and its answer,
 * and every answer is the model's. The search is that of Wing and Gong ("Testing and verifying concurrent objects",
 * 1993) with the memory of Lowe ("Testing for linearizability", 2017): no configuration, which is the set of calls that
 * took effect and the state that they led to, is searched twice.
 */
export function linearizability<State, Input, Output>(
  model: Model<State, Input, Output>,
  history: History<Input, Output>,
  bound = most,
): Linearizability {
  const open = [{ done: 0n, state: model.initial }];
  const seen = new Set<string>();
  for (let found = open.pop(); found !== undefined; found = open.pop()) {
    const { done, state } = found;
    const rest = [...history.entries()].filter(([index]) => (done & bit(index)) === 0n);
    if (rest.every(([, { answer }]) => answer === null)) return 'linearizable';
    for (const [index, call] of firstOf(rest)) {
      const next = model.apply(state, call.input);
      if (call.answer !== null && model.key(call.answer.output) !== model.key(next.output)) continue;
      const configuration = { done: done | bit(index), state: next.state };
      const key = `${configuration.done} ${model.key(next.state)}`;
      if (seen.has(key)) continue;
      if (seen.size >= bound) return 'unknown';
      seen.add(key);
      open.push(configuration);
    }
  }
  return 'impossible';
}

function bit(index: number): bigint {
  return 1n << BigInt(index);
}

/** The calls that may take effect first: those that were sent before any of the others was answered. */
function firstOf<Input, Output>(calls: readonly (readonly [number, Call<Input, Output>])[]) {
  const answered = Math.min(...calls.map(([, { answer }]) => answer?.at ?? Number.POSITIVE_INFINITY));
  return calls.filter(([, { invoked }]) => invoked <= answered);
}
