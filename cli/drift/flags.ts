import type { RunFlags } from '../run/flags.ts';

/** The flags of `drift` as they were written: those of the run that shows what there is, and what to do with it. */
export interface DriftFlags extends Omit<RunFlags, 'record' | 'failOn'> {
  readonly patch?: string;
  readonly failOn?: string;
}
