import type { Fault } from '../fault.ts';
import { organizationsApartFaults } from './apart.ts';
import { organizationsDeletedFaults } from './deleted.ts';

/** How organizations are wrong. */
export const organizationsFaults: readonly Fault[] = [...organizationsApartFaults, ...organizationsDeletedFaults];
