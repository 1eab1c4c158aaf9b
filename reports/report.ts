import { familyOf, type RequirementId, requirements } from '../suites/catalogue.ts';
import type { Cell, Figure, Outcome } from '../suites/finding.ts';
import type { Level } from '../suites/requirements/requirement.ts';
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
  /** What was measured while judging it. */
  readonly figures: readonly Figure[];
}

/** What was tried, apart from what came of it. */
export interface Coverage {
  /** The cells of the permission lattice that a token was used for. */
  readonly lattice: readonly Cell[];
}

/** What a report tells beside the results. */
export interface Supplements {
  readonly coverage?: Coverage;
  /** What became of the known deviations, given the results. */
  readonly known?: (results: readonly Result[]) => KnownSummary;
}

/** `violates`: a `must` is broken, or a known deviation no longer shows. `inconclusive`: none is, but something required could not be judged. */
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
  readonly verdict: Verdict;
}

/** What the collector hands over about one requirement. */
export interface Observation {
  readonly outcome: Outcome;
  readonly ms: number;
  readonly requests: number;
  readonly figures?: readonly Figure[];
}

/**
 * Joins the selected requirements with what was observed of them. A requirement without an observation is an
 * error: what did not run has not held.
 */
export function buildReport(
  run: Run,
  selected: readonly RequirementId[],
  observations: Readonly<Partial<Record<RequirementId, Observation>>>,
  { coverage = { lattice: [] }, known }: Supplements = {},
): Report {
  const results = selected.map((requirement): Result => {
    const seen = observations[requirement] ?? {
      outcome: { status: 'error', reason: 'it never ran' },
      ms: 0,
      requests: 0,
    };
    const { level } = requirements[requirement];
    return { requirement, family: familyOf(requirement), level, figures: [], ...seen };
  });
  const totals = totalsOf(results);
  const summary = known?.(results) ?? null;
  const verdict = verdictOf(run, totals, summary);
  return { formatVersion: 1, run, results, totals, coverage, known: summary, verdict };
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

function verdictOf(run: Run, totals: Totals, known: KnownSummary | null): Verdict {
  if (totals.brokenMust > 0 || (known?.stale.length ?? 0) > 0) return 'violates';
  const judged = totals.held + totals.known + totals.brokenShould;
  return totals.error > 0 || totals.flaky > 0 || !run.complete || judged === 0 ? 'inconclusive' : 'conforms';
}
