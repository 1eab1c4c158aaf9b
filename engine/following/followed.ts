/** What a server does of a change: as the new contract says, still as the old, as neither, or it could not be told. */
export const stances = ['new', 'old', 'neither', 'unknown'] as const;
export type Stance = (typeof stances)[number];

/** What a server does of one change. */
export interface FollowedChange {
  /** The fingerprint of the change. */
  readonly fingerprint: string;
  readonly stance: Stance;
  /** One sentence: what it answered, or why nothing could be told. */
  readonly says: string;
}

/** What a server does of the changes between two contracts. */
export interface Followed {
  readonly target: { readonly url: string; readonly kind: 'embedded' | 'remote'; readonly server: string | null };
  readonly changes: readonly FollowedChange[];
  readonly requests: number;
  /** What was made and could not be taken away again, as `kind id`. */
  readonly leftovers: readonly string[];
}
