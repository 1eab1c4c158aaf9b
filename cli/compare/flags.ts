/** The flags of `compare` as they were written. */
export interface CompareFlags {
  readonly failOn?: readonly string[];
  readonly report?: readonly string[];
}
