import type { Known } from '../../spec/known.ts';
import { type Baseline, summarizeBaseline } from '../baseline/baseline.ts';
import { buildReport, type Observation } from '../report/build.ts';
import { summarizeKnown } from '../report/known.ts';
import type { Report } from '../report/report.ts';
import type { Result } from '../report/result.ts';
import { joinedCoverage } from './coverage.ts';
import type { Part } from './parts.ts';
import { joined } from './results.ts';
import { joinedRun } from './run.ts';

/** What the parts were given, loaded again: only all of them together can tell what of it no longer shows. */
export interface Given {
  readonly known: Known | null;
  readonly baseline: Baseline | null;
}

/** The report of a whole plan, made of the reports of its parts: equal to that of an undivided run but for times. */
export function mergeReports(parts: readonly [Part, ...Part[]], { known, baseline }: Given): Report {
  const run = joinedRun(parts);
  const { selected, floors } = parts[0].shard;
  const partial = new Set(parts.flatMap(({ shard }) => shard.partial));
  const excused = parts.flatMap(({ report }) => report.known?.shown ?? []);
  const whole = run.complete;
  return buildReport(run, selected, observationsOf(parts), {
    coverage: joinedCoverage(parts.map(({ report }) => report.coverage)),
    ...(floors === null ? {} : { floors }),
    ...(known === null
      ? {}
      : { known: (results: readonly Result[]) => summarizeKnown(known, results, excused, { whole, partial }) }),
    ...(baseline === null
      ? {}
      : {
          baseline: (results: readonly Result[]) =>
            summarizeBaseline(baseline, results, run.startedAt.slice(0, 10), whole),
        }),
  });
}

function observationsOf(parts: readonly Part[]): Readonly<Partial<Record<string, Observation>>> {
  const results = Map.groupBy(
    parts.flatMap(({ report }) => report.results),
    ({ requirement }) => requirement,
  );
  const all: Record<string, Observation> = {};
  for (const [id, [first, ...others]] of results) {
    if (first !== undefined) all[id] = joined([first, ...others]);
  }
  return all;
}
