/** The flags of `trend` as they were written. */
export interface TrendFlags {
  readonly report?: readonly string[];
}
