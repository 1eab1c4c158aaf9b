import type { TransportFlags } from '../run/transport-flags.ts';

/** The flags of `clean` as they were written. */
export interface CleanFlags extends TransportFlags {
  readonly run?: string;
  readonly all?: boolean;
  readonly config?: string;
  readonly target?: string;
  readonly token?: string;
  readonly secondToken?: string;
  readonly timeout?: string;
}
