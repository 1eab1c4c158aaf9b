import type { Outcome } from '../../engine/evidence/finding.ts';
import type { Result } from '../report/result.ts';

/** How much an outcome weighs where several parts of a plan judged the same requirement: the heaviest counts. */
const weights: Readonly<Record<Outcome['status'], number>> = {
  broken: 6,
  flaky: 5,
  error: 4,
  known: 3,
  held: 2,
  skipped: 1,
};

/** One result of what several parts of a plan found of a requirement; the first of the heaviest outcomes leads. */
export function joined(results: readonly [Result, ...Result[]]): Result {
  const leading = results.reduce((one, other) => (weightOf(other) > weightOf(one) ? other : one));
  const sum = (part: (result: Result) => number): number => results.reduce((total, one) => total + part(one), 0);
  return {
    ...leading,
    outcome: outcomeOf(leading.outcome, results),
    ms: sum(({ ms }) => ms),
    requests: sum(({ requests }) => requests),
    brokenAt: [...new Set(results.flatMap(({ brokenAt }) => brokenAt))].toSorted((one, other) => one - other),
  };
}

function weightOf({ outcome }: Result): number {
  return weights[outcome.status];
}

/** Runs add up, and so do the deviations that showed. */
function outcomeOf(leading: Outcome, results: readonly Result[]): Outcome {
  if (leading.status !== 'held' && leading.status !== 'known') return leading;
  const runs = results.reduce((total, { outcome }) => total + ('runs' in outcome ? outcome.runs : 0), 0);
  if (leading.status === 'held') return { ...leading, runs };
  const shown = results.flatMap(({ outcome }) => (outcome.status === 'known' ? outcome.deviations : []));
  return { ...leading, runs, deviations: [...new Set(shown)] };
}
