import { randomBytes } from 'node:crypto';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanUp } from '../../client/cleaning-up.ts';
import { Client } from '../../client/http/client.ts';
import type { Exchange } from '../../client/http/exchange.ts';
import type { Header } from '../../client/journal/lines.ts';
import { Ledger, markOf } from '../../client/ledger.ts';
import { Ownership } from '../../client/ownership/ownership.ts';
import { prepareTarget } from '../../client/preparation/prepare.ts';
import type { PreparedTarget } from '../../client/preparation/prepared-target.ts';
import { statelessGround } from '../../client/preparation/stateless.ts';
import type { Principal } from '../../client/principal.ts';
import { overhear } from '../../client/redaction/overhear.ts';
import { notePrincipals } from '../../client/redaction/principal-secrets.ts';
import { Secrets } from '../../client/redaction/secrets.ts';
import type { Plan } from '../../engine/plan.ts';
import { Collector } from '../../reports/report/collector.ts';
import type { Report } from '../../reports/report/report.ts';
import { builtInContract, loadContract } from '../../spec/loader/load.ts';
import { profiles } from '../../spec/profiles.ts';
import { compileContract } from '../../spec/schemas/schemas.ts';
import { noteProvided } from '../given-secrets.ts';
import { openTarget } from '../target/open.ts';
import type { Given } from '../target/open-target.ts';
import type { Engine, Monitor } from './monitor.ts';
import type { RunOptions } from './options.ts';
import type { Session } from './session.ts';
import { reportOf, standing } from './session-report.ts';

/**
 * Judges what the options name and takes away what that made.
 * Rejects with a TokenproofError or ServerError where nothing could be judged.
 */
export async function run(options: RunOptions, monitor: Monitor): Promise<Report> {
  const startedAt = Date.now();
  const source = options.spec ?? builtInContract(profiles[options.profile].contract);
  const contract = await loadContract(source);
  compileContract(contract);
  const target = await openTarget(options.choice, options.profile, source);
  const id = randomBytes(4).toString('hex');
  const prefix = `tokenproof-${id}`;
  const remote = target.kind === 'remote';
  const folder = remote ? options.stateFolder : tmpdir();
  const ledger = new Ledger(join(folder, `${remote ? id : prefix}.jsonl`), { durable: remote });
  const { secrets = new Secrets({ words: false }) } = monitor;
  noteProvided(target.given, secrets);
  const { timeout, concurrency } = options;
  const onExchange = (exchange: Exchange) => overhear(exchange, secrets);
  const mark = markOf(id);
  const ownership = target.given === null ? null : new Ownership({ ledger, mark, main: mainOf(target.given) });
  const guard = ownership === null ? {} : { guard: ownership };
  const client = new Client({ url: target.url, timeout, concurrency, onExchange, ...guard });
  const traces = { ledger, mark, prefix, secrets, ownership };
  try {
    if (ownership !== null) ledger.begin(headerOf(id, mark, target.url, startedAt));
    return await judge({ options, contract, target, client, ...traces, startedAt }, monitor);
  } finally {
    await client.close();
    await target.close();
  }
}

async function judge(session: Session, monitor: Monitor): Promise<Report> {
  let prepared: PreparedTarget | null = null;
  let collector: Collector;
  let leftovers: readonly string[] = [];
  try {
    prepared = await prepare(session);
    notePrincipals(prepared.principals, session.secrets);
    collector = await observe(session, prepared, monitor);
  } finally {
    leftovers = await clean(session, prepared);
  }
  return reportOf(session, prepared, collector, { leftovers, complete: !monitor.signal.aborted });
}

/** Judges what was prepared. What is known so far can be reported from the beginning on, with what stands on the target. */
async function observe(session: Session, prepared: PreparedTarget, monitor: Monitor): Promise<Collector> {
  const { signal, onResult, engine = ownEngine } = monitor;
  const soFar = () => reportOf(session, prepared, collector, { leftovers: standing(session), complete: false });
  const collector = new Collector(session.options.selected, (tally) => onResult(tally, soFar), session.secrets);
  onResult({ done: 0, broken: 0, requests: 0 }, soFar);
  await engine({ plan: planOf(session, prepared), collector }, signal);
  return collector;
}

/** The engine is loaded here, because it is heavy and most commands do without it. */
const ownEngine: Engine = async (judged, signal) => {
  const { verify } = await import('./vitest.ts');
  await verify([judged], signal);
};

function prepare({ options, target, client, ownership, mark, prefix }: Session): Promise<PreparedTarget> {
  if (target.given === null || ownership === null) return Promise.resolve(statelessGround);
  return prepareTarget(client, { ...target.given, profile: profiles[options.profile], prefix, ownership, mark });
}

/** The circumstances of a run, with the process by which others know whether it is still at it. */
function headerOf(run: string, mark: string, target: string, startedAt: number): Header {
  return { run, mark, target, startedAt: new Date(startedAt).toISOString(), process: process.pid, host: hostname() };
}

function mainOf({ token }: Given): Principal {
  return { name: 'main', credential: { kind: 'token', token } };
}

/** Takes away what was made, also where preparing ended early; gives what is left, as `kind id`. */
async function clean(session: Session, prepared: PreparedTarget | null): Promise<readonly string[]> {
  const { target, client, ledger, mark, ownership } = session;
  if (target.given === null || ownership === null) return [];
  const { remaining, unsettled } = ledger.state();
  if (prepared === null && remaining.length === 0 && unsettled.length === 0) return discarded(ledger);
  const second = target.given.second === null ? null : (prepared?.principals.second ?? null);
  const { left } = await cleanUp(client, { ledger, mark, ownership, main: mainOf(target.given), second });
  if (left.length === 0 || target.kind !== 'remote') return discarded(ledger, left);
  ledger.close();
  return left.map(({ kind, id }) => `${kind} ${id}`);
}

function discarded(ledger: Ledger, left: readonly { readonly kind: string; readonly id: string }[] = []) {
  ledger.discard();
  return left.map(({ kind, id }) => `${kind} ${id}`);
}

function planOf({ options, contract, target, ledger, mark }: Session, prepared: PreparedTarget): Plan {
  const { principals, bucketID, existing, absent } = prepared;
  const { profile, selected, seed, seeds, cases, path, timeout, concurrency, budget, revocationMs } = options;
  return {
    ...{ url: target.url, timeout, concurrency, profile, contract: contract.source },
    ...{
      principals,
      bucketID,
      existing,
      absent,
      selected,
      modules: [],
      seed,
      seeds,
      cases,
      path,
      mark,
      ledger: ledger.path,
      durable: target.kind === 'remote',
    },
    ...{ budget, revocationMs },
    known: options.known?.deviations ?? [],
  };
}
