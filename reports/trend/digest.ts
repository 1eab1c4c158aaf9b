import type { Outcome } from '../../engine/evidence/finding.ts';
import { Latencies, quantile } from '../../engine/observers/latencies.ts';
import type { Report, Run, Totals, Verdict } from '../report/report.ts';
import type { Result } from '../report/result.ts';

/** A file that is no usable report, and why. */
export interface SkippedFile {
  readonly file: string;
  readonly reason: string;
}

/** One run among others. */
export interface TrendRun {
  readonly file: string;
  /** RFC 3339, UTC. */
  readonly startedAt: string;
  readonly tool: string;
  /** The version that it tells, or else what kind of target it is. */
  readonly server: string;
  readonly profile: string;
  readonly seed: number;
  readonly complete: boolean;
  readonly verdict: Verdict;
  readonly totals: Totals;
}

/** How long the successful answers to an operation took in one run, in milliseconds. */
export interface Percentiles {
  readonly count: number;
  readonly medianMs: number;
  readonly p90Ms: number;
  readonly p99Ms: number;
}

/** What a trend needs of a report: far less than the whole, so that many of them fit into memory. */
export interface Digest {
  readonly run: TrendRun;
  readonly outcomes: ReadonlyMap<string, { readonly level: Result['level']; readonly status: Outcome['status'] }>;
  readonly latencies: ReadonlyMap<string, Percentiles>;
}

/** The digest of the report in a file. */
export function digestOf(file: string, { run, results, totals, verdict, coverage }: Report): Digest {
  const outcomes = results.map(({ requirement, level, outcome }) => {
    return [requirement, { level, status: outcome.status }] as const;
  });
  const successful = coverage.operations.filter(({ status }) => status >= 200 && status < 300);
  const groups = Map.groupBy(successful, ({ operation }) => operation);
  const latencies = [...groups].flatMap(([operation, answers]) => {
    const percentiles = percentilesOf(answers.map(({ latency }) => latency));
    return operation === null || percentiles === null ? [] : [[operation, percentiles] as const];
  });
  return { run: trendRun(file, run, totals, verdict), outcomes: new Map(outcomes), latencies: new Map(latencies) };
}

function trendRun(file: string, run: Run, totals: Totals, verdict: Verdict): TrendRun {
  const { startedAt, tool, target, profile, seed, complete } = run;
  const server = target.server ?? target.kind;
  return { file, startedAt, tool: tool.version, server, profile, seed, complete, verdict, totals };
}

function percentilesOf(histograms: Parameters<Latencies['merge']>[0][]): Percentiles | null {
  const together = new Latencies();
  for (const histogram of histograms) together.merge(histogram);
  const buckets = together.buckets();
  const [medianMs, p90Ms, p99Ms] = [quantile(buckets, 0.5), quantile(buckets, 0.9), quantile(buckets, 0.99)];
  if (medianMs === null || p90Ms === null || p99Ms === null) return null;
  return { count: buckets.reduce((sum, { count }) => sum + count, 0), medianMs, p90Ms, p99Ms };
}
