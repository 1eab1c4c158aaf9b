/** The flags of `serve` as they were written. */
export interface ServeFlags {
  readonly profile?: string;
  readonly port?: string;
  readonly fault?: readonly string[];
  /** `contract`, or a release to imitate. */
  readonly behave?: string;
  /** How many replicas the reference server has, and how late they hear of each other. */
  readonly replicas?: string;
  readonly lag?: string;
  /** Whether what is served is told as one JSON object. */
  readonly json?: boolean;
  /** Whether an imitation starts before its set-up. */
  readonly fresh?: boolean;
}
