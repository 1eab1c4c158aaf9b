import type { Ledger } from '../ledger.ts';
import type { Principal } from '../principal.ts';

/** What ownership is decided by. */
export interface OwnershipOptions {
  readonly ledger: Ledger;
  readonly mark: string;
  /** The owner of the token that the run was given, who looks at what holders make. */
  readonly main: Principal;
  /** The ids of what was there before the run. */
  readonly existing?: readonly string[];
  /** Whether what the second principal makes can be taken away by it alone; true unless told. */
  readonly separate?: boolean;
}
