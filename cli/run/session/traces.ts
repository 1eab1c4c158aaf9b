import { randomBytes } from 'node:crypto';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { nameOf } from '../../../client/cleaning/removal.ts';
import { type Cleanup, cleanUp } from '../../../client/cleaning-up.ts';
import { recorderOf } from '../../../client/har/recording.ts';
import { Client } from '../../../client/http/client.ts';
import { patienceFor } from '../../../client/http/client-options.ts';
import { entriesOf } from '../../../client/journal/state.ts';
import { type Entry, Ledger, markOf } from '../../../client/ledger.ts';
import { unlimited } from '../../../client/limits/limits.ts';
import { namePrefixOf } from '../../../client/ownership/mark.ts';
import { Ownership } from '../../../client/ownership/ownership.ts';
import type { PreparedTarget } from '../../../client/preparation/prepared-target.ts';
import type { Principal } from '../../../client/principal.ts';
import { cleanReplica } from '../../../client/replicas/cleaning.ts';
import { type Replica, transportTo } from '../../../client/replicas/replica.ts';
import type { OpenTarget, TargetCredentials } from '../../target/open-target.ts';
import type { RunTraces } from './run-traces.ts';
import type { Session } from './session.ts';

/** The traces of a new run. What is made on a server of the user's is recorded to outlive a power cut, too. */
export function tracesOf({ kind, credentials }: OpenTarget, stateFolder: string): RunTraces {
  const run = randomBytes(4).toString('hex');
  const mark = markOf(run);
  const durable = kind === 'remote';
  const path = durable ? join(stateFolder, `${run}.jsonl`) : join(tmpdir(), `tokenproof-${run}.jsonl`);
  const ledger = new Ledger(path, { durable });
  const ownership = credentials === null ? null : ownershipOf(credentials, { ledger, mark });
  return { run, mark, prefix: namePrefixOf(mark), ledger, ownership };
}

function ownershipOf(credentials: TargetCredentials, { ledger, mark }: Pick<RunTraces, 'ledger' | 'mark'>): Ownership {
  return new Ownership({ ledger, mark, main: mainOf(credentials), separate: credentials.second !== null });
}

/** Begins the journal, before anything is made. @throws JournalError */
export function begin({ run, mark, ledger, ownership }: RunTraces, { url }: OpenTarget, startedAt: number): void {
  if (ownership === null) return;
  const time = new Date(startedAt).toISOString();
  ledger.begin({ run, mark, target: url, startedAt: time, process: process.pid, host: hostname() });
}

/** Takes away what was made, also where preparing ended early; gives what is left, as `kind id`. */
export async function takeAway(
  { options, target, replicas, ledger, mark, ownership, recording }: Session,
  prepared: PreparedTarget | null,
): Promise<readonly string[]> {
  if (target.credentials === null || ownership === null) return [];
  const { remaining, removed, unsettled } = ledger.state();
  const idle = prepared === null && remaining.length + removed.size + unsettled.length === 0;
  const second = target.credentials.second === null ? null : (prepared?.principals.second ?? null);
  const cleanup = { ledger, mark, ownership, main: mainOf(target.credentials), second };
  const client = cleaningClient({ options, target, recording }, ownership);
  const made = replicas.length > 0 ? entriesOf({ remaining, removed }) : [];
  // What was done last at one replica may not have come to the first yet.
  if (!idle && replicas.length > 0) await pause(options.consistentMs);
  const { left } = idle ? { left: [] } : await cleanUp(client, cleanup).finally(() => client.close());
  const elsewhere =
    idle || target.kind !== 'remote' ? [] : await leftAt(replicas.slice(1), { options, recording }, cleanup, made);
  if (left.length + elsewhere.length === 0 || target.kind !== 'remote') ledger.discard();
  else ledger.close();
  return [...left.map(nameOf), ...elsewhere];
}

/** A client that may send what it takes, at the same rate, and that gives a target up which does not answer. */
function cleaningClient(
  {
    options,
    target: { url },
    recording,
  }: Pick<Session, 'options' | 'recording'> & { readonly target: { readonly url: string } },
  guard: Ownership,
): Client {
  const { timeout, concurrency, limits, reaching } = options;
  const onExchange = recording === null ? {} : { onExchange: recorderOf(recording, url) };
  const { transport } = reaching;
  const rate = { ...unlimited, perSecond: limits.perSecond };
  return new Client({
    url,
    timeout,
    concurrency,
    transport,
    limits: rate,
    guard,
    patience: patienceFor(timeout),
    ...onExchange,
  });
}

/** What replicas still show when it was taken away at the first, each removed there as far as that goes. */
async function leftAt(
  replicas: readonly Replica[],
  { options, recording }: Pick<Session, 'options' | 'recording'>,
  cleanup: Cleanup,
  made: readonly Entry[],
): Promise<readonly string[]> {
  const left: string[] = [];
  if (replicas.length > 0) await pause(options.consistentMs);
  for (const replica of replicas) {
    const transport = transportTo(replica, options.reaching.transport);
    const there = { ...options, reaching: { ...options.reaching, transport } };
    const client = cleaningClient({ options: there, target: replica, recording }, cleanup.ownership);
    const shown = await cleanReplica(client, cleanup, made).finally(() => client.close());
    left.push(...shown.map((entry) => `${nameOf(entry)} at replica ${replica.number}`));
  }
  return left;
}

function mainOf({ token }: TargetCredentials): Principal {
  return { name: 'main', credential: { kind: 'token', token } };
}
