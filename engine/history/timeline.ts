import type { Call, History } from './call.ts';

/** The most calls that are drawn; of a longer history, the last. */
const most = 20;
/** Columns that the bars may take. */
const widest = 40;

/** How calls and answers are called. */
export interface Words<Input, Output> {
  readonly input: (input: Input) => string;
  readonly output: (output: Output) => string;
}

/**
 * A history as lines for people: each call a bar from its sending to its answer, such as
 * `b    |---|   patch inactive -> 200 (0.3 to 2.1 ms)`. Time goes to the right, one step for each event, so that the
 * order can be read however close the events are. Calls of one client stand together. A bar that ends in `>` has no
 * answer.
 */
export function timeline<Input, Output>(
  history: History<Input, Output>,
  words: Words<Input, Output>,
): readonly string[] {
  const shown = history.toSorted((one, other) => one.invoked - other.invoked).slice(-most);
  const moments = shown.flatMap(({ invoked, answer }) => [invoked, ...(answer === null ? [] : [answer.at])]);
  const steps = [...new Set(moments)].toSorted((one, other) => one - other);
  const step = Math.max(1, Math.min(4, Math.floor(widest / steps.length)));
  const column = (time: number): number => steps.indexOf(time) * step;
  const width = steps.length * step + 1;
  const origin = steps[0] ?? 0;
  const names = Math.max(0, ...shown.map(({ client }) => client.length));
  return shown
    .toSorted((one, other) => one.client.localeCompare(other.client))
    .map((call) => {
      const label = `${describeCall(call, words)} (${period(call, origin)})`;
      return `${call.client.padEnd(names)}  ${bar(call, column, width).padEnd(width + 2)}${label}`.slice(0, 100);
    });
}

function bar<Input, Output>(
  { invoked, answer }: Call<Input, Output>,
  column: (time: number) => number,
  width: number,
): string {
  const from = column(invoked);
  const to = answer === null ? width : column(answer.at);
  return `${' '.repeat(from)}|${'-'.repeat(Math.max(0, to - from - 1))}${answer === null ? '>' : '|'}`;
}

/** One call and its answer in one line. */
export function describeCall<Input, Output>(
  { input, answer }: Call<Input, Output>,
  words: Words<Input, Output>,
): string {
  return `${words.input(input)} -> ${answer === null ? 'no answer' : words.output(answer.output)}`;
}

function period<Input, Output>({ invoked, answer }: Call<Input, Output>, origin: number): string {
  const from = (invoked - origin).toFixed(1);
  return answer === null ? `from ${from} ms` : `${from} to ${(answer.at - origin).toFixed(1)} ms`;
}
