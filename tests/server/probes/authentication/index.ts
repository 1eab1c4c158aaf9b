import type { Probe } from '../probe.ts';
import { authenticationCredentialsProbes } from './credentials.ts';
import { authenticationDisguisesProbes } from './disguises.ts';
import { authenticationRareProbes } from './rare.ts';
import { authenticationSeveralProbes } from './several.ts';
import { authenticationSurroundingsProbes } from './surroundings.ts';
import { authenticationWaysAroundProbes } from './ways-around.ts';

/** What is seen of faults in telling callers. */
export const authenticationProbes: Readonly<Record<string, Probe>> = {
  ...authenticationCredentialsProbes,
  ...authenticationDisguisesProbes,
  ...authenticationSeveralProbes,
  ...authenticationWaysAroundProbes,
  ...authenticationRareProbes,
  ...authenticationSurroundingsProbes,
};
