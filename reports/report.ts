import { familyOf, type RequirementId, requirements } from '../suites/catalogue.ts';
import type { Figure, Outcome } from '../suites/engine/finding.ts';
import type { Level } from '../suites/requirements/requirement.ts';
import type { BaselineSummary } from './baseline/baseline.ts';
import { type Coverage, nothingCovered } from './coverage.ts';
import { verdictOf } from './judgement.ts';
import type { KnownSummary } from './known.ts';

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
    readonly kind: 'embedded' | 'mock' | 'remote';
    readonly server: string | null;
  };
  readonly contract: {
    readonly title: string;
    readonly version: string;
    readonly source: string;
    readonly digest: string;
    readonly corrections: readonly string[];
  };
  /** The spoken names of those in whose name requests were sent. */
  readonly principals: readonly string[];
  /** Requests sent, those that prepare the ground included. */
  readonly requests: number;
  /** False where the run was interrupted. */
  readonly complete: boolean;
  /** What could not be taken away again, as `kind id`. */
  readonly leftovers: readonly string[];
  /** How many tokens, passwords and cookies the run knew, and how many places of the results name one in its stead. */
  readonly secrets: { readonly tracked: number; readonly masked: number };
  /** The command line that repeats the run, secrets left out. */
  readonly command: string;
}

/** One requirement and what became of it. */
export interface Result {
  readonly requirement: RequirementId;
  readonly family: string;
  readonly level: Level;
  readonly outcome: Outcome;
  /** Milliseconds that it took. */
  readonly ms: number;
  readonly requests: number;
  /** Requests that it had sent when its first case failed; null where none did. */
  readonly failedAfter: number | null;
  /** The seeds at which it broke. */
  readonly brokenAt: readonly number[];
  /** What was measured while judging it. */
  readonly figures: readonly Figure[];
}

/** What a report tells beside the results. */
export interface Supplements {
  readonly coverage?: Partial<Coverage>;
  /** What became of the known deviations, given the results. */
  readonly known?: (results: readonly Result[]) => KnownSummary;
  /** What became of the accepted findings, given the results. */
  readonly baseline?: (results: readonly Result[]) => BaselineSummary;
}

/** `violates`: a `must` is broken that is not accepted, or what was known or accepted no longer shows or counts. `inconclusive`: none is, but something required could not be judged. */
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
  readonly verdict: Verdict;
}

/** What the collector hands over about one requirement. */
export interface Observation {
  readonly outcome: Outcome;
  readonly ms: number;
  readonly requests: number;
  readonly figures?: readonly Figure[];
  readonly failedAfter?: number | null;
  readonly brokenAt?: readonly number[];
}

/**
 * Joins the selected requirements with what was observed of them. A requirement without an observation is an
 * error: what did not run has not held.
 */
export function buildReport(
  run: Run,
  selected: readonly RequirementId[],
  observations: Readonly<Partial<Record<RequirementId, Observation>>>,
  { coverage, known, baseline }: Supplements = {},
): Report {
  const results = selected.map((requirement): Result => {
    const seen = observations[requirement] ?? {
      outcome: { status: 'error', reason: 'it never ran' },
      ms: 0,
      requests: 0,
    };
    const { level } = requirements[requirement];
    return { requirement, family: familyOf(requirement), level, failedAfter: null, brokenAt: [], figures: [], ...seen };
  });
  const totals = totalsOf(results);
  const summary = known?.(results) ?? null;
  const unjudged: Omit<Report, 'verdict'> = {
    ...{ formatVersion: 1, run, results, totals, known: summary, baseline: baseline?.(results) ?? null },
    coverage: { ...nothingCovered, ...coverage },
  };
  return { ...unjudged, verdict: verdictOf(unjudged) };
}

function totalsOf(results: readonly Result[]): Totals {
  const count = (holds: (result: Result) => boolean): number => results.filter(holds).length;
  const ended = (status: Outcome['status']): number => count(({ outcome }) => outcome.status === status);
  return {
    requirements: results.length,
    held: ended('held'),
    known: ended('known'),
    broken: ended('broken'),
    brokenMust: count(({ outcome, level }) => outcome.status === 'broken' && level === 'must'),
    brokenShould: count(({ outcome, level }) => outcome.status === 'broken' && level === 'should'),
    flaky: ended('flaky'),
    skipped: ended('skipped'),
    error: ended('error'),
  };
}
