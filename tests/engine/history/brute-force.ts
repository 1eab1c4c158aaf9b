import type { Call, History } from '../../../engine/history/call.ts';
import type { Model } from '../../../engine/history/model.ts';

/** Whether a history has an order, found by trying every order of every choice of unanswered calls. */
export function hasOrder<State, Input, Output>(
  model: Model<State, Input, Output>,
  history: History<Input, Output>,
): boolean {
  const answered = history.filter(({ answer }) => answer !== null);
  const open = history.filter(({ answer }) => answer === null);
  return subsets(open).some((taken) =>
    permutations([...answered, ...taken]).some((order) => keepsTime(order) && explains(model, order)),
  );
}

function keepsTime<Input, Output>(order: History<Input, Output>): boolean {
  return order.every((call, index) =>
    order.slice(index + 1).every(({ answer }) => answer === null || answer.at >= call.invoked),
  );
}

function explains<State, Input, Output>(
  model: Model<State, Input, Output>,
  order: readonly Call<Input, Output>[],
): boolean {
  let { initial: state } = model;
  for (const { input, answer } of order) {
    const next = model.apply(state, input);
    if (answer !== null && model.key(next.output) !== model.key(answer.output)) return false;
    state = next.state;
  }
  return true;
}

function subsets<Item>([first, ...rest]: readonly Item[]): readonly (readonly Item[])[] {
  if (first === undefined) return [[]];
  return subsets(rest).flatMap((taken) => [taken, [first, ...taken]]);
}

function permutations<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}
