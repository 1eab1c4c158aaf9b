import type { Principals } from '../principal.ts';

/** What a target may lack, by the names of the suites' capabilities. */
export type Lack =
  | 'memory'
  | 'permissions'
  | 'second-organization'
  | 'member'
  | 'sessions'
  | 'management'
  | 'buckets'
  | 'orgs';

/** Why something is lacking. */
export interface Reason {
  readonly reason: 'not-applicable' | 'needs-capability' | 'needs-principal';
  readonly note: string;
}

/** What a target lacks, and why; nothing stands under a name that it offers. */
export type Lacks = Readonly<Partial<Record<Lack, Reason>>>;

/** A target made ready to be judged. */
export interface Ground {
  readonly principals: Principals;
  /** A bucket of the main organization, or null where none is seen. */
  readonly bucketID: string | null;
  /** The ids of the authorizations that the suites must leave alone. */
  readonly existing: readonly string[];
  readonly absent: Lacks;
  /** What the server calls itself, or null where it does not say. */
  readonly server: string | null;
}
