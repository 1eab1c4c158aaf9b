import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Collector } from '../reports/collector.ts';
import type { Report } from '../reports/report.ts';
import { builtInContract, loadContract } from '../spec/load.ts';
import { profiles } from '../spec/profiles.ts';
import { compileContract } from '../spec/schemas.ts';
import type { Plan } from '../suites/engine/plan.ts';
import { cleanUp } from '../target/cleanup.ts';
import { Client } from '../target/client.ts';
import type { Exchange } from '../target/exchange.ts';
import type { Ground } from '../target/ground.ts';
import { Ledger, markOf } from '../target/ledger.ts';
import { overhear } from '../target/overhear.ts';
import { prepareTarget } from '../target/prepare.ts';
import { notePrincipals } from '../target/principal-secrets.ts';
import { Secrets } from '../target/secrets.ts';
import { statelessGround } from '../target/stateless.ts';
import { noteProvided } from './guard.ts';
import type { RunOptions } from './options.ts';
import type { Session } from './session.ts';
import { reportOf, standing } from './session-report.ts';
import { openTarget } from './target.ts';
import type { Engine, Watch } from './watch.ts';

/**
 * Judges what the options name and takes away what that made.
 * Rejects with a TokenproofError or ServerError where nothing could be judged.
 */
export async function run(options: RunOptions, watch: Watch): Promise<Report> {
  const startedAt = Date.now();
  const source = options.spec ?? builtInContract(profiles[options.profile].contract);
  const contract = await loadContract(source);
  compileContract(contract);
  const target = await openTarget(options.choice, options.profile, source);
  const id = randomBytes(4).toString('hex');
  const prefix = `tokenproof-${id}`;
  const ledger = new Ledger(join(tmpdir(), `${prefix}.jsonl`));
  const { secrets = new Secrets({ words: false }) } = watch;
  noteProvided(target.given, secrets);
  const { timeout, concurrency } = options;
  const onExchange = (exchange: Exchange) => overhear(exchange, secrets);
  const client = new Client({ url: target.url, timeout, concurrency, onExchange });
  const traces = { ledger, mark: markOf(id), prefix, secrets };
  try {
    return await judge({ options, contract, target, client, ...traces, startedAt }, watch);
  } finally {
    await client.close();
    await target.close();
  }
}

async function judge(session: Session, watch: Watch): Promise<Report> {
  let ground: Ground | null = null;
  let collector: Collector;
  let leftovers: readonly string[] = [];
  try {
    ground = await prepare(session);
    notePrincipals(ground.principals, session.secrets);
    collector = await observe(session, ground, watch);
  } finally {
    leftovers = await clean(session, ground);
  }
  return reportOf(session, ground, collector, { leftovers, complete: !watch.signal.aborted });
}

/** Judges what was prepared. What is known so far can be reported from the beginning on, with what stands on the target. */
async function observe(session: Session, ground: Ground, watch: Watch): Promise<Collector> {
  const { signal, onResult, engine = ownEngine } = watch;
  const soFar = () => reportOf(session, ground, collector, { leftovers: standing(session), complete: false });
  const collector = new Collector(session.options.selected, (tally) => onResult(tally, soFar), session.secrets);
  onResult({ done: 0, broken: 0, requests: 0 }, soFar);
  await engine({ plan: planOf(session, ground), collector }, signal);
  return collector;
}

/** The engine is loaded here, because it is heavy and most commands do without it. */
const ownEngine: Engine = async (judged, signal) => {
  const { verify } = await import('./verify.ts');
  await verify([judged], signal);
};

function prepare({ options, target, client, ledger, mark, prefix }: Session): Promise<Ground> {
  if (target.given === null) return Promise.resolve(statelessGround);
  return prepareTarget(client, { ...target.given, profile: profiles[options.profile], prefix, ledger, mark });
}

/** Without a ground there was little time to make anything; the ledger still knows it. */
async function clean({ target, client, ledger, mark }: Session, ground: Ground | null): Promise<readonly string[]> {
  if (target.given === null) return [];
  if (ground === null && ledger.remaining().length === 0) return [];
  const main = { name: 'main', credential: { kind: 'token', token: target.given.token } } as const;
  const { principals: { second = null } = {}, existing = [] } = ground ?? {};
  const leftovers = await cleanUp(client, { ledger, mark, existing, main, second }).catch(() =>
    ledger.remaining().map((entry) => `${entry.kind} ${entry.id}`),
  );
  const lasting = leftovers.length > 0 && target.kind === 'remote';
  if (!lasting) ledger.discard();
  return leftovers;
}

function planOf({ options, contract, target, ledger, mark }: Session, ground: Ground): Plan {
  const { principals, bucketID, existing, absent } = ground;
  const { profile, selected, seed, seeds, cases, path, timeout, concurrency, budget, revocationMs } = options;
  return {
    ...{ url: target.url, timeout, concurrency, profile, contract: contract.source },
    ...{ principals, bucketID, existing, absent, selected, seed, seeds, cases, path, mark, ledger: ledger.path },
    ...{ budget, revocationMs },
    known: options.known?.deviations ?? [],
  };
}
