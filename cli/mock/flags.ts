/** The flags of `mock` as they were written. */
export interface MockFlags {
  readonly profile?: string;
  /** An OpenAPI document of the user's own, which Prism answers from. */
  readonly spec?: string;
  readonly overlay?: readonly string[];
  readonly port?: string;
  /** Whether the mock remembers: then it is the embedded server. */
  readonly stateful?: boolean;
  readonly json?: boolean;
}
