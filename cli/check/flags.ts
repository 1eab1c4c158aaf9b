/** The flags of `check` as they were written. */
export interface CheckFlags {
  readonly profile?: string;
  readonly spec?: string;
  readonly overlay?: readonly string[];
  readonly known?: string;
  readonly revocationWithin?: string;
  readonly strict?: boolean;
  readonly report?: readonly string[];
}
