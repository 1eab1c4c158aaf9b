import type { RequirementsFlags } from '../own-requirements.ts';

/** The flags of `explain` as they were written. */
export interface ExplainFlags extends RequirementsFlags {
  readonly list?: boolean;
  readonly faults?: boolean;
  /** The file of the page; true for standard output. */
  readonly html?: string | true;
}
