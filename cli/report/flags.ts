import type { RequirementsFlags } from '../own-requirements.ts';

/** The flags of `report` as they were written. */
export interface ReportFlags extends RequirementsFlags {
  readonly to?: readonly string[];
}
