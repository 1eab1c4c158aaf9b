import type { Outcome } from '../../engine/evidence/finding.ts';
import type { Result } from '../report/result.ts';
import type { Digest, Percentiles, SkippedFile, TrendRun } from './digest.ts';

/** One requirement over the runs. */
export interface TrendRow {
  readonly requirement: string;
  /** As of the last run that had it. */
  readonly level: Result['level'];
  /** What became of it in each run; null where it was not selected. */
  readonly outcomes: readonly (Outcome['status'] | null)[];
  /** The first run that it was broken in, counted from 0; null where it never was. */
  readonly firstBroken: number | null;
  /** The first run of those, up to the last one that judged it, in which it was always broken; null where it last held. */
  readonly brokenSince: number | null;
}

/** One operation over the runs; null where a run did not use it. */
export interface TrendLatency {
  readonly operation: string;
  readonly runs: readonly (Percentiles | null)[];
}

/** Many runs, the earliest first: what every document about them is made from. */
export interface Trend {
  readonly formatVersion: 1;
  readonly runs: readonly TrendRun[];
  /** Those that are broken first, then those that were, each in the order of the catalogue. */
  readonly requirements: readonly TrendRow[];
  readonly latencies: readonly TrendLatency[];
  readonly skipped: readonly SkippedFile[];
}

/** The trend over the digests of some runs. */
export function trendOf(digests: readonly Digest[], skipped: readonly SkippedFile[]): Trend {
  const sorted = digests.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const names = new Set(sorted.toReversed().flatMap(({ outcomes }) => [...outcomes.keys()]));
  const operations = new Set(sorted.flatMap(({ latencies }) => [...latencies.keys()]));
  const rows = [...names].map((requirement) => rowOf(requirement, sorted));
  return {
    formatVersion: 1,
    runs: sorted.map(({ run }) => run),
    requirements: rows.toSorted((one, other) => rank(one) - rank(other)),
    latencies: [...operations].toSorted().map((operation) => {
      return { operation, runs: sorted.map(({ latencies }) => latencies.get(operation) ?? null) };
    }),
    skipped,
  };
}

function keyOf({ run }: Digest): string {
  return `${new Date(run.startedAt).toISOString()} ${run.file}`;
}

function rank({ firstBroken, brokenSince }: TrendRow): number {
  if (brokenSince !== null) return 0;
  return firstBroken === null ? 2 : 1;
}

function rowOf(requirement: string, digests: readonly Digest[]): TrendRow {
  const seen = digests.map(({ outcomes }) => outcomes.get(requirement));
  const outcomes = seen.map((one) => one?.status ?? null);
  const firstBroken = outcomes.indexOf('broken');
  return {
    requirement,
    level: seen.findLast((one) => one !== undefined)?.level ?? 'must',
    outcomes,
    firstBroken: firstBroken < 0 ? null : firstBroken,
    brokenSince: streakIn(outcomes),
  };
}

/** Runs that did not judge a requirement, or saw it both ways, do not end a streak. */
function streakIn(outcomes: TrendRow['outcomes']): number | null {
  const held = outcomes.findLastIndex((status) => status === 'held' || status === 'known');
  const start = outcomes.indexOf('broken', held + 1);
  return start < 0 ? null : start;
}
