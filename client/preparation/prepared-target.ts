import type { Control } from '../control.ts';
import type { Principals } from '../principal.ts';
import type { Giving } from './giving.ts';
import type { OwnAuthorization } from './own-authorization.ts';

/** What a target must offer before some requirements can be judged. */
export const capabilities = [
  'memory',
  'permissions',
  'second-organization',
  'member',
  'sessions',
  'management',
  'buckets',
  'orgs',
  'data',
  'replicas',
] as const;

/** What a target may offer or lack: declared, never guessed. */
export type Capability = (typeof capabilities)[number];

/** Why something is lacking. */
export interface Reason {
  readonly reason: 'not-applicable' | 'disabled' | 'needs-capability' | 'needs-principal';
  readonly note: string;
}

/** What a target lacks, and why; nothing stands under a name that it offers. */
export type MissingCapabilities = Readonly<Partial<Record<Capability, Reason>>>;

/** A target made ready to be judged. */
export interface PreparedTarget {
  readonly principals: Principals;
  /** What the main token may give away. */
  readonly giving: Giving;
  /** A bucket of the main organization, or null where none is seen. */
  readonly bucketID: string | null;
  /** The ids of what the suites must leave alone: what was there before, of every kind, and the second principal's own. */
  readonly existing: readonly string[];
  /** The authorization of the token that the run was given; null where it cannot be told from others. */
  readonly own: OwnAuthorization | null;
  readonly absent: MissingCapabilities;
  /** What tells while it is judged whether it is well; none where nothing does. */
  readonly controls: readonly Control[];
  /** What the server calls itself, or null where it does not say. */
  readonly server: string | null;
  /** What was found out about those in whose name requests are sent, a sentence each. */
  readonly notices: readonly string[];
  /** Why only reads can be sent; null where more can. */
  readonly onlyReads: Reason | null;
}
