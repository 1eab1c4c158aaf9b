import type { Outcome } from '../../engine/evidence/finding.ts';
import type { BaselineSummary } from '../baseline/baseline.ts';
import type { Cause } from '../causes/cause.ts';
import type { ShardInfo } from '../merge/shard-info.ts';
import type { Coverage } from './coverage.ts';
import type { FloorsSummary, TargetKind } from './floors.ts';
import type { KnownSummary } from './known.ts';
import type { Result } from './result.ts';

/** The circumstances of a run: enough to repeat it. */
export interface Run {
  readonly tool: { readonly name: 'tokenproof'; readonly version: string };
  /** RFC 3339, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  /** Milliseconds until the first requirement was judged; null where none was. */
  readonly firstVerdictMs: number | null;
  /** Milliseconds that judging took, preparing and cleaning up left out. */
  readonly judgingMs: number;
  readonly seed: number;
  readonly cases: number;
  readonly profile: string;
  readonly target: {
    readonly url: string;
    readonly kind: TargetKind;
    readonly server: string | null;
    /** Present where nobody looked whether the server is the one that its certificate says. */
    readonly insecure?: true;
    /** The ways to it, the first of which is the URL; absent where there is one alone. */
    readonly replicas?: readonly string[];
  };
  readonly contract: {
    readonly title: string;
    readonly version: string;
    readonly source: string;
    readonly digest: string;
    readonly corrections: readonly string[];
    /** What the profile promises and the document does not; not there where it is not asked for, or nothing is lost. */
    readonly lost?: readonly LostPromise[];
  };
  /** The spoken names of those in whose name requests were sent. */
  readonly principals: readonly string[];
  /** Requests sent, those that prepare the ground included. */
  readonly requests: number;
  /** Requests that went out while it judged, those included that prove and take away what was made; not in older reports. */
  readonly sent?: number;
  /** False where the run was interrupted or broken off. */
  readonly complete: boolean;
  /** Why the run was broken off before its end; absent where it was not. */
  readonly brokenOff?: BrokenOff;
  /** What could not be taken away again, as `kind id`. */
  readonly leftovers: readonly string[];
  /** How many tokens, passwords and cookies the run knew, and how many places of the results name one in its stead. */
  readonly secrets: { readonly tracked: number; readonly masked: number };
  /** What a reader has to know about how it was judged, a sentence each; not there where there is nothing. */
  readonly notices?: readonly string[];
  /** Which part of a plan was judged; not there where it was the whole. */
  readonly shard?: ShardInfo;
  /** The command line that repeats the run, secrets left out. */
  readonly command: string;
}

/** A promise of the profile's own contract that a document of the user's lacks. */
export interface LostPromise {
  /** The rule of change, which `explain` knows. */
  readonly rule: string;
  readonly operation: string;
  readonly says: string;
  /** Where the document stands; where it has nothing there, the profile's own. */
  readonly pointer: string;
  /** The line in the document, counted from 1; null where it has none. */
  readonly line: number | null;
}

/** Why a run ended before all was judged: a code such as `TARGET_LOST` or `DEADLINE_PASSED`, and a sentence. */
export interface BrokenOff {
  readonly code: string;
  readonly reason: string;
}

/** `violates`: a `must` is broken that is not accepted, or what was known or accepted no longer shows or counts. `inconclusive`: none is, but something that is promised or asked for could not be judged. */
export type Verdict = 'conforms' | 'violates' | 'inconclusive';

/** How many requirements ended in which way. */
export type Totals = Readonly<Record<Outcome['status'] | 'requirements' | 'brokenMust' | 'brokenShould', number>>;

/** The one document that everything else is rendered from. */
export interface Report {
  readonly formatVersion: 1;
  readonly run: Run;
  readonly results: readonly Result[];
  readonly totals: Totals;
  readonly coverage: Coverage;
  /** What became of the known deviations; null where the run was given none. */
  readonly known: KnownSummary | null;
  /** What became of the accepted findings; null where the run was given none. */
  readonly baseline: BaselineSummary | null;
  /** Which floors were missed; not there where the run was given none. */
  readonly floors?: FloorsSummary;
  /** The causes behind the findings, what is worst first; absent in reports of versions that did not tell them. */
  readonly causes?: readonly Cause[];
  readonly verdict: Verdict;
}
