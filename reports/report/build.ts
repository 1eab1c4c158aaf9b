import type { Figure, Outcome } from '../../engine/evidence/finding.ts';
import { familyOf } from '../../engine/requirement.ts';
import { requirementOf } from '../../suites/catalogue.ts';
import type { BaselineSummary } from '../baseline/baseline.ts';
import { causesIn } from '../causes/causes.ts';
import { type Coverage, nothingCovered } from './coverage.ts';
import { type Floors, summarizeFloors } from './floors.ts';
import type { KnownSummary } from './known.ts';
import type { Report, Run, Totals } from './report.ts';
import type { Result } from './result.ts';
import { verdictOf } from './verdict.ts';

/** What the collector hands over about one requirement. */
export interface Observation {
  readonly outcome: Outcome;
  readonly ms: number;
  readonly requests: number;
  readonly figures?: readonly Figure[];
  readonly failedAfter?: number | null;
  readonly brokenAt?: readonly number[];
  readonly untried?: number;
}

/** What a report tells beside the results. */
export interface Supplements {
  readonly coverage?: Partial<Coverage>;
  /** What became of the known deviations, given the results. */
  readonly known?: (results: readonly Result[]) => KnownSummary;
  /** What became of the accepted findings, given the results. */
  readonly baseline?: (results: readonly Result[]) => BaselineSummary;
  /** The least that must have been judged. */
  readonly floors?: Floors;
}

/**
 * Joins the selected requirements with what was observed of them. A requirement without an observation is an
 * error: what did not run has not held.
 */
export function buildReport(
  run: Run,
  selected: readonly string[],
  observations: Readonly<Partial<Record<string, Observation>>>,
  { coverage, known, baseline, floors }: Supplements = {},
): Report {
  const results = selected.map((requirement): Result => {
    const seen = observations[requirement] ?? {
      outcome: { status: 'error', reason: 'it never ran' },
      ms: 0,
      requests: 0,
    };
    const { level } = requirementOf(requirement);
    return { requirement, family: familyOf(requirement), level, failedAfter: null, brokenAt: [], figures: [], ...seen };
  });
  const totals = totalsOf(results);
  const summary = known?.(results) ?? null;
  const unjudged: Omit<Report, 'verdict'> = {
    ...{ formatVersion: 1, run, results, totals, known: summary, baseline: baseline?.(results) ?? null },
    coverage: { ...nothingCovered, ...coverage },
    ...(floors === undefined ? {} : { floors: summarizeFloors(floors, results, run.target.kind) }),
  };
  return { ...unjudged, causes: causesIn(unjudged).map(({ cause }) => cause), verdict: verdictOf(unjudged) };
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
