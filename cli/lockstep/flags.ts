import type { TransportFlags } from '../run/transport-flags.ts';

/** What can be told of each of the two servers; each flag of it ends in `A` or `B`. */
export type SideFlag =
  | 'token'
  | 'org'
  | 'orgId'
  | 'profile'
  | 'behave'
  | 'secondToken'
  | 'secondOrgId'
  | 'user'
  | 'password';

/** The flags of `lockstep` as they were written. */
export interface LockstepFlags extends TransportFlags, Readonly<Partial<Record<`${SideFlag}${'A' | 'B'}`, string>>> {
  readonly config?: string;
  readonly embeddedA?: boolean;
  readonly embeddedB?: boolean;
  readonly faultA?: readonly string[];
  readonly faultB?: readonly string[];
  readonly seed?: string;
  readonly cases?: string;
  readonly budget?: string;
  readonly path?: string;
  readonly ignore?: readonly string[];
  readonly report?: readonly string[];
  readonly yes?: boolean;
  readonly without?: readonly string[];
  readonly timeout?: string;
  readonly rate?: string;
  readonly revocationWithin?: string;
}
