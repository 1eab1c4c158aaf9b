import type { Decisions } from '../reference/decisions/decisions.ts';
import type { Store } from '../reference/model/store.ts';

/** What became of one record of a store; nothing is there after a deletion, and nothing was before a creation. */
export interface Change {
  /** The kind of record and its key, such as `authorizations/0123456789abcdef`. */
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Where a change comes from and goes to: numbers of replicas, from 1. */
export interface Route {
  readonly from: number;
  readonly to: number;
  /** What the replica that it comes from remembers. */
  readonly store: Store;
}

/** One arrival of a change at another replica. */
export interface Delivery {
  /** Milliseconds until it arrives. */
  readonly afterMs: number;
  /** Whether it is taken over even where something newer has come. */
  readonly blind?: boolean;
}

/** When a change arrives at another replica, each time that it does: once, never, or several times. */
export type Carry = (change: Change, route: Route) => readonly Delivery[];

/** Everything in which a cluster can be right or wrong beside its servers. */
export interface ClusterWays {
  /** The decisions of one of its replicas. */
  readonly decide: (decisions: Decisions, replica: number) => Partial<Decisions>;
  /** How changes travel, given how they did without the fault. */
  readonly carry: (carry: Carry) => Carry;
}
