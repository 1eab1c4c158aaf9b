import type { JsonPointer } from '../json.ts';
import type { Edit } from '../overlay/change.ts';
import type { Subject } from './subject.ts';

/**
 * How much a defect matters to whoever tests by the contract: an `error` makes a promise empty or one that nothing can keep, a
 * `warning` a promise weaker than what is meant, a `note` is clutter.
 */
export const lintLevels = ['error', 'warning', 'note'] as const;

/** A level of a defect. */
export type LintLevel = (typeof lintLevels)[number];

/** A defect of a contract. */
export interface Flaw {
  readonly at: JsonPointer;
  /** One sentence. */
  readonly says: string;
  /** What mends it; none where only the author knows what is meant. */
  readonly edits: readonly Edit[];
}

/** What a contract must not have. */
export interface LintRule {
  readonly id: string;
  readonly level: LintLevel;
  /** What is wrong, in a sentence. */
  readonly wrong: string;
  /** Why that matters to a tester, in a sentence. */
  readonly why: string;
  /** What the overlay does about it, in a sentence. */
  readonly mend: string;
  /** Whether it is mended after the others, because these may mend it. */
  readonly late?: true;
  readonly find: (subject: Subject) => readonly Flaw[];
}

/** A defect together with its rule. */
export interface LintFinding extends Flaw {
  readonly rule: LintRule;
}
