/** The flags of `selftest` as they were written. */
export interface SelftestFlags {
  readonly fault?: readonly string[];
  readonly behave?: readonly string[];
  readonly seeds?: string;
  readonly seed?: string;
  readonly jobs?: string;
  readonly sample?: string;
  readonly brief?: boolean;
  readonly mutate?: boolean;
  readonly budget?: string;
  readonly write?: string;
}
