import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanUp } from '../../../client/cleaning-up.ts';
import { Client } from '../../../client/http/client.ts';
import type { Exchange } from '../../../client/http/exchange.ts';
import { Ledger, markOf } from '../../../client/ledger.ts';
import { prepareTarget } from '../../../client/preparation/prepare.ts';
import type { PreparedTarget } from '../../../client/preparation/prepared-target.ts';
import { statelessGround } from '../../../client/preparation/stateless.ts';
import { overhear } from '../../../client/redaction/overhear.ts';
import { notePrincipals } from '../../../client/redaction/principal-secrets.ts';
import { Secrets } from '../../../client/redaction/secrets.ts';
import { locate } from '../../../engine/own/load.ts';
import type { Plan } from '../../../engine/plan.ts';
import { Collector } from '../../../reports/report/collector.ts';
import type { Report } from '../../../reports/report/report.ts';
import { builtInContract, loadContract } from '../../../spec/loader/load.ts';
import { profiles } from '../../../spec/profiles.ts';
import { compileContract } from '../../../spec/schemas/schemas.ts';
import { noteCredentials } from '../../command-secrets.ts';
import { openTarget } from '../../target/open.ts';
import type { RunOptions } from '../options.ts';
import type { Engine, Monitor } from './monitor.ts';
import type { Session } from './session.ts';
import { remains, reportOf } from './session-report.ts';

/**
 * Judges what the options name and takes away what that made.
 * Rejects with a TokenproofError or ServerError where nothing could be judged.
 */
export async function run(options: RunOptions, monitor: Monitor): Promise<Report> {
  const startedAt = Date.now();
  const source = options.spec ?? builtInContract(profiles[options.profile].contract);
  const contract = await loadContract(source);
  compileContract(contract);
  const target = await openTarget(options.target, options.profile, source);
  const id = randomBytes(4).toString('hex');
  const prefix = `tokenproof-${id}`;
  const ledger = new Ledger(join(tmpdir(), `${prefix}.jsonl`));
  const { secrets = new Secrets({ words: false }) } = monitor;
  noteCredentials(target.credentials, secrets);
  const { timeout, concurrency } = options;
  const onExchange = (exchange: Exchange) => overhear(exchange, secrets);
  const client = new Client({ url: target.url, timeout, concurrency, onExchange });
  const traces = { ledger, mark: markOf(id), prefix, secrets };
  try {
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

/** Judges what was prepared. What is known so far can be reported from the beginning on, with what is left on the target by then. */
async function observe(session: Session, prepared: PreparedTarget, monitor: Monitor): Promise<Collector> {
  const { signal, onResult, engine = ownEngine } = monitor;
  const soFar = () => reportOf(session, prepared, collector, { leftovers: remains(session), complete: false });
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

function prepare({ options, target, client, ledger, mark, prefix }: Session): Promise<PreparedTarget> {
  if (target.credentials === null) return Promise.resolve(statelessGround);
  return prepareTarget(client, { ...target.credentials, profile: profiles[options.profile], prefix, ledger, mark });
}

/** Where preparing failed there was little time to make anything; the ledger still knows it. */
async function clean(
  { target, client, ledger, mark }: Session,
  prepared: PreparedTarget | null,
): Promise<readonly string[]> {
  if (target.credentials === null) return [];
  if (prepared === null && ledger.remaining().length === 0) return [];
  const main = { name: 'main', credential: { kind: 'token', token: target.credentials.token } } as const;
  const { principals: { second = null } = {}, existing = [] } = prepared ?? {};
  const leftovers = await cleanUp(client, { ledger, mark, existing, main, second }).catch(() =>
    ledger.remaining().map((entry) => `${entry.kind} ${entry.id}`),
  );
  const lasting = leftovers.length > 0 && target.kind === 'remote';
  if (!lasting) ledger.discard();
  return leftovers;
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
      modules: options.requirements.map((name) => locate(name, process.cwd())),
      seed,
      seeds,
      cases,
      path,
      mark,
      ledger: ledger.path,
    },
    ...{ budget, revocationMs },
    known: options.known?.deviations ?? [],
  };
}
