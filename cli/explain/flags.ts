/** The flags of `explain` as they were written. */
export interface ExplainFlags {
  readonly list?: boolean;
}
