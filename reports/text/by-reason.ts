import { isInPart } from '../report/floors.ts';
import type { Result } from '../report/result.ts';

/** Requirements that ended alike for the same reason. */
export interface Reason {
  readonly why: string;
  readonly requirements: readonly string[];
}

/** The requirements that were skipped, by the reason for it. */
export function skippedByReason(results: readonly Result[]): readonly Reason[] {
  return byReason(results, ({ outcome }) =>
    outcome.status === 'skipped' ? [`${outcome.reason}: ${outcome.note}`] : [],
  );
}

/** The requirements of which a quick run tried some cases, and not all. */
export function judgedInPart(results: readonly Result[]): readonly Reason[] {
  return byReason(results, (result) => (isInPart(result) ? ['some of their cases, as --quick has it'] : []));
}

/** The requirements that could not be judged for a reason which they share with others, by that reason. */
export function unjudgedByReason(results: readonly Result[]): readonly Reason[] {
  const all = byReason(results, ({ outcome }) => (outcome.status === 'error' ? [outcome.reason] : []));
  return all.filter(({ requirements }) => requirements.length > 1);
}

function byReason(results: readonly Result[], reasonsOf: (result: Result) => readonly string[]): readonly Reason[] {
  const named = results.flatMap((result) => reasonsOf(result).map((why) => ({ requirement: result.requirement, why })));
  return Object.entries(Object.groupBy(named, ({ why }) => why)).map(([why, members = []]) => ({
    why,
    requirements: members.map(({ requirement }) => requirement),
  }));
}
