import type { RequirementsFlags } from '../own-requirements.ts';

/** The flags of `merge` as they were written. */
export interface MergeFlags extends RequirementsFlags {
  readonly report?: readonly string[];
  readonly strict?: boolean;
  readonly failOn?: readonly string[];
}
