import type { JsonPointer } from '../spec/json.ts';
import type { ContractName } from '../spec/profiles.ts';
import type { RequirementId } from '../suites/catalogue.ts';

/** What becomes of a sentence: the requirements that test it, or the reason why it cannot be tested from outside. */
export type Fate = { readonly tests: readonly RequirementId[] } | { readonly why: string };

/** One sentence of the contracts, or of the text around them, in our words. Several may stand at one place, and one at several. */
export type Sentence = Fate & {
  readonly says: string;
  /** JSON Pointers into the contracts as they are written, with their references unresolved. */
  readonly at: readonly JsonPointer[];
  /** What says it where no place of the contracts does. */
  readonly source?: string;
  /** The contracts that say it; all unless told. */
  readonly contracts?: readonly ContractName[];
};

/** The sentences about one topic. */
export interface Topic {
  readonly title: string;
  readonly sentences: readonly Sentence[];
}
