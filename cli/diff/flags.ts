/** The flags of `diff` as they were written. */
export interface DiffFlags {
  readonly allowRefs?: boolean;
}
