import type { Probe } from '../probe.ts';
import { replicasCachesProbes } from './caches.ts';
import { replicasReadsProbes } from './reads.ts';
import { replicasWaysProbes } from './ways.ts';

/** What is seen of faults of a cluster. */
export const replicasProbes: Readonly<Record<string, Probe>> = {
  ...replicasCachesProbes,
  ...replicasWaysProbes,
  ...replicasReadsProbes,
};
