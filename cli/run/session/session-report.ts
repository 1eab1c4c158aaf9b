import type { PreparedTarget } from '../../../client/preparation/prepared-target.ts';
import { placeOf } from '../../../client/replicas/replica.ts';
import { summarizeBaseline } from '../../../reports/baseline/baseline.ts';
import { buildReport } from '../../../reports/report/build.ts';
import type { Collector } from '../../../reports/report/collector.ts';
import { summarizeKnown } from '../../../reports/report/known.ts';
import { withoutSecrets } from '../../../reports/report/redaction.ts';
import type { Report, Run } from '../../../reports/report/report.ts';
import { profiles } from '../../../spec/profiles.ts';
import { version } from '../../version.ts';
import { commandLine } from '../command-line.ts';
import type { RunOptions } from '../options.ts';
import { shardInfo } from '../shard/info.ts';
import { noticesOf } from './notices.ts';
import type { Session } from './session.ts';

/** What a run has made on a target of the user's and not yet taken away, as `kind id`. */
export function remains({ ledger, target }: Session): readonly string[] {
  return target.kind === 'remote' ? ledger.remaining().map(({ kind, id }) => `${kind} ${id}`) : [];
}

/** The report of what was observed in a session, whether it has ended or not, with its secrets masked. */
export function reportOf(
  session: Session,
  prepared: PreparedTarget,
  collector: Collector,
  { leftovers, complete: ended }: Pick<Run, 'leftovers' | 'complete'>,
): Report {
  const { count, judgingMs, firstVerdictAt, partial } = collector;
  const brokenOff = collector.loss ?? session.deadline.passed;
  const complete = ended && brokenOff === undefined;
  const firstVerdictMs = firstVerdictAt === null ? null : firstVerdictAt - session.startedAt;
  const { known, baseline, floors, path, budget, quick } = session.options;
  const whole = complete && path === null && budget === null && quick === null && session.options.shard === null;
  const end = { leftovers, complete, ...(brokenOff === undefined ? {} : { brokenOff }) };
  const run = describe(session, prepared, { ...end, ...count, judgingMs, firstVerdictMs, partial });
  const today = run.startedAt.slice(0, 10);
  const observations = collector.observations();
  const reported = session.options.watched.filter((id) => isReported(id, session.options, observations));
  const report = buildReport(run, reported, observations, {
    coverage: collector.coverage(),
    ...(floors === null || session.options.shard !== null ? {} : { floors }),
    ...(known === null
      ? {}
      : { known: (results) => summarizeKnown(known, results, collector.excused, { whole, partial }) }),
    ...(baseline === null ? {} : { baseline: (results) => summarizeBaseline(baseline, results, today, whole) }),
  });
  return withoutSecrets(report, session.secrets);
}

/** What a shard selects, and what of the rest of the plan its exchanges showed to be broken. */
function isReported(id: string, { selected }: RunOptions, seen: ReturnType<Collector['observations']>): boolean {
  return selected.includes(id) || seen[id] !== undefined;
}

function describe(
  { options, contract, target, replicas, startedAt, secrets, lost }: Session,
  prepared: PreparedTarget,
  {
    partial,
    ...ended
  }: Pick<Run, 'leftovers' | 'complete' | 'brokenOff' | 'requests' | 'sent' | 'judgingMs' | 'firstVerdictMs'> &
    Pick<Collector, 'partial'>,
): Run {
  const { title, version: contractVersion, digest, corrections } = contract;
  const { principals, server } = prepared;
  const notices = noticesOf(options, contract, prepared);
  const named = [principals.main, principals.second].flatMap((principal) => principal?.name ?? []);
  return {
    ...ended,
    secrets: { tracked: secrets.size, masked: 0 },
    tool: { name: 'tokenproof', version },
    startedAt: new Date(startedAt).toISOString(),
    durationMs: Date.now() - startedAt,
    seed: options.seed,
    cases: options.cases,
    profile: options.profile,
    target: {
      ...{ url: target.url, kind: target.kind, server },
      ...(replicas.length === 0 ? {} : { replicas: replicas.map(placeOf) }),
      ...(options.reaching.transport.insecure ? { insecure: true as const } : {}),
    },
    contract: {
      title,
      version: contractVersion,
      source: options.spec ?? `built in: ${profiles[options.profile].contract}`,
      digest,
      corrections,
      ...(lost.length === 0 ? {} : { lost }),
    },
    principals: [...named, ...(principals.member === null ? [] : ['member'])],
    ...(notices.length === 0 ? {} : { notices }),
    ...(options.shard === null ? {} : { shard: shardInfo(options, options.shard, contract, partial) }),
    command: commandLine(options),
  };
}
