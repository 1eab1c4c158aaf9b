import { archive, recorderOf } from '../../../client/har/recording.ts';
import { Client } from '../../../client/http/client.ts';
import type { Exchange } from '../../../client/http/exchange.ts';
import { earlierRuns, prefixesOn } from '../../../client/journal/earlier-runs.ts';
import { prepareTarget } from '../../../client/preparation/prepare.ts';
import type { PreparedTarget } from '../../../client/preparation/prepared-target.ts';
import { lookAtTarget } from '../../../client/preparation/read-only.ts';
import { statelessTarget } from '../../../client/preparation/stateless.ts';
import { overhear } from '../../../client/redaction/overhear.ts';
import { notePrincipals } from '../../../client/redaction/principal-secrets.ts';
import { Secrets } from '../../../client/redaction/secrets.ts';
import { noteTransport } from '../../../client/redaction/transport-secrets.ts';
import { Collector } from '../../../reports/report/collector.ts';
import type { Report } from '../../../reports/report/report.ts';
import type { Tally } from '../../../reports/report/tally.ts';
import { profiles } from '../../../spec/profiles.ts';
import { noteCredentials } from '../../command-secrets.ts';
import { openTarget } from '../../target/open.ts';
import type { OpenTarget } from '../../target/open-target.ts';
import { version } from '../../version.ts';
import type { RunOptions } from '../options.ts';
import { contractOf } from './contracts.ts';
import { Deadline } from './deadline.ts';
import type { Engine, Monitor } from './monitor.ts';
import { unknownOwn } from './notices.ts';
import { planOf } from './plan-of.ts';
import { withProfile } from './profile.ts';
import { lostPromises } from './promises.ts';
import { recordingFor } from './recording-for.ts';
import { preparedAsOne, replicasOf } from './replicas.ts';
import { unexcused } from './scope.ts';
import type { Session } from './session.ts';
import { remains, reportOf } from './session-report.ts';
import { begin, takeAway, tracesOf } from './traces.ts';

/**
 * Judges what the options name and takes away what that made.
 * Rejects with a TokenproofError or ServerError where nothing could be judged.
 */
export async function run(asked: RunOptions, monitor: Monitor): Promise<Report> {
  const startedAt = Date.now();
  const own = asked.spec === null ? null : await contractOf(asked.spec, asked.profile, asked.overlays);
  const options = await withProfile(asked);
  const lost = await lostPromises(options);
  const contract = own ?? (await contractOf(null, options.profile, options.overlays));
  const recording = options.record === null ? null : recordingFor(options.record);
  const target = await openTarget(options.target, options.profile, contract.source, options.overlays);
  try {
    return await runOn(target, { options, contract, startedAt, recording, lost }, monitor);
  } finally {
    await target.close();
    if (recording !== null && options.record !== null) archive(recording, options.record, { version });
  }
}

type Asked = Pick<Session, 'options' | 'contract' | 'startedAt' | 'recording' | 'lost'>;

async function runOn(target: OpenTarget, asked: Asked, monitor: Monitor): Promise<Report> {
  const { options, recording, startedAt } = asked;
  const { secrets = new Secrets({ words: false }) } = monitor;
  noteCredentials(target.credentials, secrets);
  const { timeout, concurrency, reaching, limits } = options;
  const { transport, waitMs: patience, deadlineMs } = reaching;
  noteTransport(transport, secrets);
  const record = recording === null ? null : recorderOf(recording, target.url);
  const onExchange = (exchange: Exchange) => {
    overhear(exchange, secrets);
    record?.(exchange);
  };
  const traces = tracesOf(target, options.stateFolder);
  const guard = traces.ownership === null ? {} : { guard: traces.ownership };
  const client = new Client({
    url: target.url,
    timeout,
    concurrency,
    patience,
    transport,
    limits,
    onExchange,
    ...guard,
  });
  const deadline = new Deadline(deadlineMs);
  deadline.bind(client);
  try {
    begin(traces, target, startedAt);
    const replicas = replicasOf(target, reaching);
    return await judge({ ...asked, target, replicas, client, secrets, ...traces, deadline }, monitor);
  } finally {
    deadline.release();
    await client.close();
  }
}

async function judge(session: Session, monitor: Monitor): Promise<Report> {
  let prepared: PreparedTarget | null = null;
  let collector: Collector;
  let leftovers: readonly string[] = [];
  try {
    prepared = await preparedAsOne(session, () => prepare(session));
    notePrincipals(prepared.principals, session.secrets);
    if (prepared.own === null && session.ownership !== null) monitor.onWarning?.(unknownOwn);
    collector = await observe(session, prepared, monitor);
  } finally {
    leftovers = await takeAway(session, prepared);
    if (prepared === null && leftovers.length > 0)
      monitor.onWarning?.(`What was made is left: ${leftovers.join(', ')}.`);
  }
  return reportOf(session, prepared, collector, { leftovers, complete: !monitor.signal.aborted });
}

/** Judges what was prepared. What is known so far can be reported from the beginning on, with what is left on the target by then. */
async function observe(session: Session, prepared: PreparedTarget, monitor: Monitor): Promise<Collector> {
  const { onResult, engine = ownEngine } = monitor;
  const signal = AbortSignal.any([monitor.signal, session.deadline.signal]);
  const soFar = () => reportOf(session, prepared, collector, { leftovers: remains(session), complete: false });
  const onTally = (tally: Tally) => {
    bail(session, tally);
    onResult(tally, soFar);
  };
  const collector = new Collector(session.options, onTally, session.secrets);
  onResult({ done: 0, broken: 0, brokenMust: 0, requests: 0 }, soFar);
  await engine({ plan: planOf(session, prepared), collector }, signal);
  return collector;
}

/** Ends a run in which as much is broken as it was to bear. */
function bail({ options, deadline }: Session, { broken, brokenMust }: Tally): void {
  const count = options.strict ? broken : brokenMust;
  if (options.bail === null || count < options.bail) return;
  deadline.end({ code: 'BAILED', reason: `${count} broken is what --bail allows.` });
}

/** The engine is loaded here, because it is heavy and most commands do without it. */
const ownEngine: Engine = async (judged, signal) => {
  const { verify } = await import('./started-engine.ts');
  await verify([judged], signal);
};

function prepare({ options, target, client, ownership, mark, prefix }: Session): Promise<PreparedTarget> {
  if (target.credentials === null || ownership === null)
    return Promise.resolve(options.spec === null ? statelessTarget : unexcused(statelessTarget));
  const earlier = prefixesOn(target.url, earlierRuns(options.stateFolder));
  const organization = { ...target.credentials.organization, remains: earlier };
  const profile = profiles[options.profile];
  if (options.limits.readOnly) return lookAtTarget(client, { ...target.credentials, organization, ownership });
  const { without } = options;
  return prepareTarget(client, { ...target.credentials, organization, profile, prefix, ownership, mark, without });
}
