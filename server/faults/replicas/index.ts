import type { Fault } from '../fault.ts';
import { replicasCachesFaults } from './caches.ts';
import { replicasReadsFaults } from './reads.ts';
import { replicasWaysFaults } from './ways.ts';

/** What a cluster can do wrong. */
export const replicasFaults: readonly Fault[] = [
  ...replicasCachesFaults,
  ...replicasWaysFaults,
  ...replicasReadsFaults,
];
