import { UsageError } from '../usage-error.ts';
import { duration, wholeNumber } from '../values.ts';

/** A cluster of embedded servers. */
export interface Cluster {
  readonly replicas: number;
  /** Milliseconds until a change at one replica is known at the others. */
  readonly lag: number;
}

/** The flags that ask for one, as they were written. */
interface ClusterFlags {
  readonly replicas?: string;
  readonly lag?: string;
  readonly behave?: string;
}

/** The cluster that flags ask for; null for a server that stands alone. Throws UsageError. */
export function clusterOf({ replicas, lag, behave = 'contract' }: ClusterFlags): Cluster | null {
  const count = replicas === undefined ? 1 : wholeNumber(replicas, '--replicas', 1, 16);
  if (count === 1 && lag !== undefined)
    throw new UsageError('--lag is for several replicas.', 'Give their number with --replicas.');
  if (count === 1) return null;
  if (behave !== 'contract') throw new UsageError('A release is one process.', 'Leave out --replicas, or --behave.');
  return { replicas: count, lag: lag === undefined ? 0 : duration(lag, '--lag') };
}
