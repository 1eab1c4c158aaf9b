import type { Contract } from '../../spec/contract.ts';

/** The two contracts that were compared. */
export interface Contracts {
  readonly old: Contract;
  readonly new: Contract;
}
