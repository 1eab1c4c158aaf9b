import type { RequirementsFlags } from '../own-requirements.ts';

/** The flags of `run` as they were written. */
export interface RunFlags extends RequirementsFlags {
  readonly target?: string;
  readonly token?: string;
  readonly profile?: string;
  readonly org?: string;
  readonly orgId?: string;
  readonly secondToken?: string;
  readonly secondOrgId?: string;
  readonly user?: string;
  readonly password?: string;
  readonly mock?: boolean;
  readonly spec?: string;
  readonly seed?: string;
  readonly seeds?: string;
  readonly cases?: string;
  readonly budget?: string;
  readonly only?: readonly string[];
  readonly list?: boolean;
  readonly path?: string;
  readonly concurrency?: string;
  readonly timeout?: string;
  readonly revocationWithin?: string;
  readonly report?: readonly string[];
  readonly badge?: string;
  readonly strict?: boolean;
  readonly known?: string;
  readonly baseline?: string;
  readonly fault?: readonly string[];
  readonly behave?: string;
}
