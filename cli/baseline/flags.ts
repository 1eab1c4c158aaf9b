/** The flags of `baseline accept` as they were written. */
export interface AcceptFlags {
  readonly reason: string;
  readonly owner: string;
  readonly expires?: string;
  readonly only?: readonly string[];
}
