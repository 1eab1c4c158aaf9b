/** What one object does when calls come one after the other. */
export interface Model<State, Input, Output> {
  readonly initial: State;
  /** The state after a call, and its answer. */
  readonly apply: (state: State, input: Input) => { readonly state: State; readonly output: Output };
  /** A text that two states share only where they are the same; of answers alike. */
  readonly key: (value: State | Output) => string;
  /** Whether a call with this answer, or with any where it is null, leaves every state as it was. */
  readonly isRead: (input: Input, output: Output | null) => boolean;
}
