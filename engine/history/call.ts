/** One call of one client in a recorded history. All times are milliseconds on the same clock. */
export interface Call<Input, Output> {
  readonly client: string;
  readonly invoked: number;
  readonly input: Input;
  /** null where no answer came: the call may take effect at any later time, or never. */
  readonly answer: { readonly at: number; readonly output: Output } | null;
}

/** The calls of several clients on one object. What is true of each object apart is true of all (Herlihy & Wing 1990). */
export type History<Input, Output> = readonly Call<Input, Output>[];
