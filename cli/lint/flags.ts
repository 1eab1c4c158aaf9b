/** The flags of `lint` as they were written. */
export interface LintFlags {
  readonly overlay?: readonly string[];
  readonly fix?: string;
  readonly failOn?: string;
  readonly annotate?: boolean;
  readonly report?: readonly string[];
}
