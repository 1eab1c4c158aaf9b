import type { RunFlags } from '../run/flags.ts';

/** The flags of `config` as they were written. */
export interface ConfigFlags extends RunFlags {
  readonly json?: boolean;
}
