/** The flags of `serve` as they were written. */
export interface ServeFlags {
  readonly profile?: string;
  readonly port?: string;
  readonly fault?: readonly string[];
  /** `contract`, or a release to imitate. */
  readonly behave?: string;
  /** Whether what is served is told as one JSON object. */
  readonly json?: boolean;
  /** Whether an imitation starts before its set-up. */
  readonly fresh?: boolean;
}
