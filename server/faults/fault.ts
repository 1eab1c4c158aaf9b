import type { ClusterWays } from '../cluster/replica.ts';
import type { Decisions } from '../reference/decisions/decisions.ts';
import type { ServerProfile } from '../reference/model/profiles.ts';

/** The reason why most faults change nothing on a release. */
export const anyway = 'The releases do so anyway.';

/** One thing that a server can do wrong, as data. */
export interface FaultRow {
  readonly id: string;
  /** Id of the requirement that it is meant to break. */
  readonly breaks: string;
  /** What the server does, in one sentence. */
  readonly says: string;
  /** The profiles in which it can be seen; absent for all. */
  readonly profiles?: readonly ServerProfile[];
  /** Why it cannot be told on an imitated release from what that does itself, in one sentence; absent where it can. */
  readonly notOnReleases?: string;
  /** Whether it is of a cluster, and cannot be switched on in a server that stands alone. */
  readonly ofCluster?: true;
}

/** A fault with the decisions that it overrides; what it remembers belongs to one server. */
export interface Fault extends FaultRow {
  readonly override: (decisions: Decisions) => Partial<Decisions>;
  /** What a cluster with the fault does, which is called once for each cluster. */
  readonly inCluster?: () => Partial<ClusterWays>;
}
