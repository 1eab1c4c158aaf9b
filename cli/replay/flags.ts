import type { RunFlags } from '../run/flags.ts';

/** The flags of `replay` as they were written: whom to send to, in whose name, and what to judge by. */
export type ReplayFlags = Omit<
  RunFlags,
  | 'badge'
  | 'baseline'
  | 'budget'
  | 'cases'
  | 'list'
  | 'only'
  | 'path'
  | 'profile'
  | 'record'
  | 'report'
  | 'seed'
  | 'seeds'
>;
