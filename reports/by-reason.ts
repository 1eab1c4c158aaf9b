import { indent, wrap } from './plain-text.ts';
import type { Result } from './result.ts';

/** The requirements that were skipped, by the reason for it; empty where there are none. */
export function renderSkipped(results: readonly Result[]): string {
  return byReason('Skipped', results, ({ outcome }) =>
    outcome.status === 'skipped' ? `${outcome.reason}: ${outcome.note}` : null,
  );
}

/** The requirements that could not be judged for a reason which they share; empty where there are none. */
export function renderUnjudged(results: readonly Result[]): string {
  const shared = sharedReasons(results);
  return byReason('Not judged', results, ({ outcome }) =>
    outcome.status === 'error' && shared.has(outcome.reason) ? outcome.reason : null,
  );
}

/** The reasons for which more than one requirement could not be judged. */
export function sharedReasons(results: readonly Result[]): ReadonlySet<string> {
  const reasons = results.flatMap(({ outcome }) => (outcome.status === 'error' ? [outcome.reason] : []));
  return new Set(reasons.filter((reason, index) => reasons.indexOf(reason) !== index));
}

function byReason(title: string, results: readonly Result[], reasonOf: (result: Result) => string | null): string {
  const reasons = results.map((result) => ({ requirement: result.requirement, why: reasonOf(result) }));
  const named = reasons.filter(({ why }) => why !== null);
  const groups = Object.entries(Object.groupBy(named, ({ why }) => why ?? '')).map(([why, members = []]) => {
    const names = members.map(({ requirement }) => requirement).join(', ');
    return `${indent(wrap(why), 2)}\n${indent(wrap(names, 92), 4)}`;
  });
  return groups.length === 0 ? '' : [title, ...groups].join('\n');
}
