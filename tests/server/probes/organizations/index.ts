import type { Probe } from '../probe.ts';
import { organizationsApartProbes } from './apart.ts';
import { organizationsDeletedProbes } from './deleted.ts';

/** What is seen of faults in organizations. */
export const organizationsProbes: Readonly<Record<string, Probe>> = {
  ...organizationsApartProbes,
  ...organizationsDeletedProbes,
};
