import type { Exchange } from '../../client/http/exchange.ts';
import type { Decision } from '../../spec/permissions.ts';

/** Something measured while judging, reported whatever the verdict. */
export interface Figure {
  /** What it is, such as `revocation median`. */
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'requests';
  /** The replicas between which it was measured, such as `1` and `2`; absent where that does not matter. */
  readonly between?: readonly [from: string, to: string];
  /** Whether it is more, and nobody waited longer to see how much. */
  readonly exceeded?: true;
}

/** One cell of the permission lattice that was tried by using a token. */
export interface Cell {
  /** The permission that the token held, ids replaced by their part, such as `read buckets of this organization`. */
  readonly held: string;
  /** The permission that the request needed, in the same words. */
  readonly wanted: string;
  readonly expected: Exclude<Decision, 'unspecified'>;
}

/** Why a requirement was not judged. `not-begun`: the run ended before its turn, as it was asked to. */
export type SkipReason = 'not-applicable' | 'disabled' | 'needs-capability' | 'needs-principal' | 'not-begun';

/** The evidence that a requirement is broken: the shortest sequence found, masked. */
export interface Finding {
  readonly requirement: string;
  /** What had to come, each acceptable answer a line. */
  readonly expected: readonly string[];
  readonly actual: string;
  readonly exchanges: readonly Exchange[];
  /** Calls that overlapped, as lines for people; only where concurrency is what the requirement is about. */
  readonly timeline?: readonly string[];
  /** Repeats the case: the run's seed, fast-check's path to the counterexample, and the requirements to select. */
  readonly replay: { readonly seed: number; readonly path: string; readonly only: readonly string[] };
  /** Stable over seeds, ids and wording. */
  readonly fingerprint: string;
}

/**
 * What became of one requirement. `flaky`: it broke once and held when the same case was sent again.
 * `known`: it deviates as the run was told, and in nothing else. `error`: it could not be judged.
 */
export type Outcome =
  | { readonly status: 'held'; readonly runs: number }
  | { readonly status: 'known'; readonly runs: number; readonly deviations: readonly string[] }
  | { readonly status: 'broken'; readonly finding: Finding }
  | { readonly status: 'flaky'; readonly finding: Finding }
  | { readonly status: 'skipped'; readonly reason: SkipReason; readonly note: string }
  | { readonly status: 'error'; readonly reason: string };
