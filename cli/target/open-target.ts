import type { Provisions } from '../../client/preparation/provisions.ts';
import type { TargetSelection } from './selection.ts';

/** The token of a run, whose it is as far as that is known, and the principals beside it. */
export type TargetCredentials = Pick<
  Provisions,
  'token' | 'organization' | 'identity' | 'giving' | 'second' | 'member'
>;

/** A server that answers, and how to let go of it. */
export interface OpenTarget {
  readonly kind: TargetSelection['kind'];
  readonly url: string;
  /** URLs of the replicas of a cluster, the first of which is its URL; none for a server that stands alone. */
  readonly urls: readonly string[];
  /** Null for a mock, which has nothing to prepare. */
  readonly credentials: TargetCredentials | null;
  close(): Promise<void>;
}
