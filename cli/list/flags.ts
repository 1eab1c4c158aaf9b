import type { RequirementsFlags } from '../own-requirements.ts';

/** The flags of `list` as they were written. */
export interface ListFlags extends RequirementsFlags {
  readonly profile?: string;
  readonly exclude?: readonly string[];
  readonly json?: boolean;
}
