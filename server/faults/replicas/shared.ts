import type { Change, ClusterWays, Route } from '../../cluster/replica.ts';
import type { Authorization } from '../../reference/model/entities.ts';
import type { Fault } from '../fault.ts';

/** A fault of a cluster. */
export function ofCluster(
  fault: Omit<Fault, 'override' | 'notOnReleases' | 'ofCluster' | 'inCluster'>,
  inCluster: () => Partial<ClusterWays>,
): Fault {
  const notOnReleases = 'The releases are imitated as one process each.';
  return { ...fault, notOnReleases, ofCluster: true, override: () => ({}), inCluster };
}

/** Changes that travel otherwise: those that are chosen arrive as told, the others as they would. */
export function carrying(
  chosen: (change: Change, route: Route) => boolean,
  afterMs: number | null,
): Pick<ClusterWays, 'carry'> {
  const delivered = afterMs === null ? [] : [{ afterMs }];
  return { carry: (carry) => (change, route) => (chosen(change, route) ? delivered : carry(change, route)) };
}

/** The authorization that a change is about, as it was and as it is; undefined for a change of anything else. */
export function authorizationsIn({
  key,
  before,
  after,
}: Change): { readonly before?: Authorization; readonly after?: Authorization } | undefined {
  if (!key.startsWith('authorizations/')) return undefined;
  return {
    ...(before === undefined ? {} : { before: before as Authorization }),
    ...(after === undefined ? {} : { after: after as Authorization }),
  };
}

/** What a replica keeps by itself, whatever is known elsewhere. */
export function perReplica<Kept>(make: () => Kept): (replica: number) => Kept {
  const kept = new Map<number, Kept>();
  return (replica) => {
    const own = kept.get(replica) ?? make();
    kept.set(replica, own);
    return own;
  };
}
