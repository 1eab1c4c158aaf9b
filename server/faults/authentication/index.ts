import type { Fault } from '../fault.ts';
import { authenticationCredentialsFaults } from './credentials.ts';
import { authenticationDisguisesFaults } from './disguises.ts';
import { authenticationRareFaults } from './rare.ts';
import { authenticationSeveralFaults } from './several.ts';
import { authenticationSurroundingsFaults } from './surroundings.ts';
import { authenticationWaysAroundFaults } from './ways-around.ts';

/** How callers are told wrongly. */
export const authenticationFaults: readonly Fault[] = [
  ...authenticationCredentialsFaults,
  ...authenticationDisguisesFaults,
  ...authenticationSeveralFaults,
  ...authenticationWaysAroundFaults,
  ...authenticationRareFaults,
  ...authenticationSurroundingsFaults,
];
