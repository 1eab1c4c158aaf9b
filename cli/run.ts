import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Collector } from '../reports/collector.ts';
import { summarizeKnown } from '../reports/known.ts';
import { buildReport, type Report, type Run } from '../reports/report.ts';
import type { Contract } from '../spec/contract.ts';
import { builtInContract, loadContract } from '../spec/load.ts';
import { profiles } from '../spec/profiles.ts';
import { compileContract } from '../spec/schemas.ts';
import type { Plan } from '../suites/plan.ts';
import { cleanUp } from '../target/cleanup.ts';
import { Client } from '../target/client.ts';
import type { Ground } from '../target/ground.ts';
import { Ledger, markOf } from '../target/ledger.ts';
import { prepareTarget } from '../target/prepare.ts';
import { statelessGround } from '../target/stateless.ts';
import { commandLine } from './command-line.ts';
import type { RunOptions } from './options.ts';
import { type OpenTarget, openTarget } from './target.ts';
import { verify, type Watch } from './verify.ts';
import { version } from './version.ts';

/** What everything in one run shares. */
interface Session {
  readonly options: RunOptions;
  readonly contract: Contract;
  readonly target: OpenTarget;
  readonly client: Client;
  readonly ledger: Ledger;
  readonly mark: string;
  readonly prefix: string;
  readonly startedAt: number;
}

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
  const client = new Client({ url: target.url, timeout: options.timeout, concurrency: options.concurrency });
  try {
    return await judge({ options, contract, target, client, ledger, mark: markOf(id), prefix, startedAt }, watch);
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
    collector = await verify(planOf(session, ground), watch);
  } finally {
    leftovers = await clean(session, ground);
  }
  const { requests, judgingMs, firstVerdictAt } = collector;
  const firstVerdictMs = firstVerdictAt === null ? null : firstVerdictAt - session.startedAt;
  const complete = !watch.signal.aborted;
  const { known, path, budget } = session.options;
  const whole = complete && path === null && budget === null;
  const run = describe(session, ground, { leftovers, complete, requests, judgingMs, firstVerdictMs });
  return buildReport(run, session.options.selected, collector.observations(), {
    coverage: collector.coverage(),
    ...(known === null ? {} : { known: (results) => summarizeKnown(known, results, collector.excused, whole) }),
  });
}

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
  const { profile, selected, seed, cases, path, timeout, concurrency, budget } = options;
  return {
    ...{ url: target.url, timeout, concurrency, profile, contract: contract.source },
    ...{ principals, bucketID, existing, absent, selected, seed, cases, path, mark, ledger: ledger.path },
    budget,
    known: options.known?.deviations ?? [],
  };
}

function describe(
  { options, contract, target, startedAt }: Session,
  { principals, server }: Ground,
  ended: Pick<Run, 'leftovers' | 'complete' | 'requests' | 'judgingMs' | 'firstVerdictMs'>,
): Run {
  const { title, version: contractVersion, digest, corrections } = contract;
  const named = [principals.main, principals.second].flatMap((principal) => principal?.name ?? []);
  return {
    ...ended,
    tool: { name: 'tokenproof', version },
    startedAt: new Date(startedAt).toISOString(),
    durationMs: Date.now() - startedAt,
    seed: options.seed,
    cases: options.cases,
    profile: options.profile,
    target: { url: target.url, kind: target.kind, server },
    contract: {
      title,
      version: contractVersion,
      source: options.spec ?? `built in: ${profiles[options.profile].contract}`,
      digest,
      corrections,
    },
    principals: [...named, ...(principals.member === null ? [] : ['member'])],
    command: commandLine(options),
  };
}
