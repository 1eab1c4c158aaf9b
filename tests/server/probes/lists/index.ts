import type { Probe } from '../probe.ts';
import { listsAtOnceProbes } from './at-once.ts';
import { listsGrowingProbes } from './growing.ts';
import { listsPagesProbes } from './pages.ts';

/** What is seen of faults in long lists. */
export const listsProbes: Readonly<Record<string, Probe>> = {
  ...listsGrowingProbes,
  ...listsAtOnceProbes,
  ...listsPagesProbes,
};
