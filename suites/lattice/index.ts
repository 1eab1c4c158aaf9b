import { grantLattice } from './grant.ts';
import { useLattice } from './use.ts';

/** What each permission reaches. */
export const lattice = [...useLattice, ...grantLattice] as const;
