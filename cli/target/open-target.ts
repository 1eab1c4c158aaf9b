import type { Provisions } from '../../client/preparation/prepare.ts';
import type { TargetChoice } from './target-choice.ts';

/** What a run was given besides profile and traces. */
export type Given = Pick<Provisions, 'token' | 'organization' | 'identity' | 'second' | 'member'>;

/** A server that answers, and how to let go of it. */
export interface OpenTarget {
  readonly kind: TargetChoice['kind'];
  readonly url: string;
  /** Null for a mock, which has nothing to prepare. */
  readonly given: Given | null;
  close(): Promise<void>;
}
