import type { Finding, Outcome } from '../../engine/evidence/finding.ts';
import type { Result } from '../report/result.ts';

/** A finding that somebody answers for, until a day. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly requirement: string;
  readonly reason: string;
  readonly owner: string;
  /** The day of the run that it was accepted from, as `2026-03-01`. */
  readonly firstSeen: string;
  /** The last day that it counts, in UTC. */
  readonly expires: string;
}

/** The accepted findings of a file, and its path. */
export interface Baseline {
  readonly source: string;
  readonly entries: readonly BaselineEntry[];
}

/** What became of the entries of a baseline. Those whose requirement was not judged are not among them. */
export interface BaselineSummary {
  readonly source: string;
  /** Those that showed: they do not fail the run. */
  readonly accepted: readonly BaselineEntry[];
  /** Those past their day: they accept nothing, and fail the run. */
  readonly expired: readonly BaselineEntry[];
  /** Those whose requirement was judged to its end without their showing: they fail the run. */
  readonly stale: readonly BaselineEntry[];
}

/** Joins a baseline with the results of a run on a day. `whole` is false where cases were left out. */
export function summarizeBaseline(
  { source, entries }: Baseline,
  results: readonly Result[],
  today: string,
  whole: boolean,
): BaselineSummary {
  const [expired, lasting] = [entries.filter(isPast), entries.filter((entry) => !isPast(entry))];
  const accepted = lasting.filter((entry) => results.some((result) => shows(entry, result)));
  return { source, accepted, expired, stale: whole ? staleIn(lasting, results) : [] };

  function isPast({ expires }: BaselineEntry): boolean {
    return expires < today;
  }
}

/** The entries whose requirement held, or was excused in something else: nothing is left of them to accept. */
export function staleIn(entries: readonly BaselineEntry[], results: readonly Result[]): readonly BaselineEntry[] {
  const ended = results.filter(({ outcome }) => outcome.status === 'held' || outcome.status === 'known');
  const judged = new Set<string>(ended.map(({ requirement }) => requirement));
  return entries.filter(({ requirement }) => judged.has(requirement));
}

/** The entry of a summary that accepts the finding of a result; undefined where none does. */
export function acceptanceOf({ outcome }: Result, summary: BaselineSummary | null): BaselineEntry | undefined {
  const finding = findingIn(outcome);
  return finding === undefined ? undefined : summary?.accepted.find((entry) => names(entry, finding));
}

/** The results of a run and what became of its baseline, if it was given one. */
export interface Judged {
  readonly results: readonly Result[];
  readonly baseline: BaselineSummary | null;
}

/** The broken and flaky results that no baseline accepts. */
export function unacceptedIn({ results, baseline }: Judged): readonly Result[] {
  const found = results.filter(({ outcome }) => findingIn(outcome) !== undefined);
  return found.filter((result) => acceptanceOf(result, baseline) === undefined);
}

/** The finding of an outcome that has one. */
export function findingIn(outcome: Outcome): Finding | undefined {
  return 'finding' in outcome ? outcome.finding : undefined;
}

/** Whether an entry is about a finding. */
export function names(entry: BaselineEntry, { fingerprint, requirement }: Finding): boolean {
  return entry.fingerprint === fingerprint && entry.requirement === requirement;
}

function shows(entry: BaselineEntry, { outcome }: Result): boolean {
  const finding = findingIn(outcome);
  return finding !== undefined && names(entry, finding);
}
