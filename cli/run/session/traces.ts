import { randomBytes } from 'node:crypto';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { nameOf } from '../../../client/cleaning/removal.ts';
import { cleanUp } from '../../../client/cleaning-up.ts';
import { recorderOf } from '../../../client/har/recording.ts';
import { Client } from '../../../client/http/client.ts';
import { patienceFor } from '../../../client/http/client-options.ts';
import { Ledger, markOf } from '../../../client/ledger.ts';
import { unlimited } from '../../../client/limits/limits.ts';
import { namePrefixOf } from '../../../client/ownership/mark.ts';
import { Ownership } from '../../../client/ownership/ownership.ts';
import type { PreparedTarget } from '../../../client/preparation/prepared-target.ts';
import type { Principal } from '../../../client/principal.ts';
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
  { options, target, ledger, mark, ownership, recording }: Session,
  prepared: PreparedTarget | null,
): Promise<readonly string[]> {
  if (target.credentials === null || ownership === null) return [];
  const { remaining, unsettled } = ledger.state();
  const idle = prepared === null && remaining.length === 0 && unsettled.length === 0;
  const second = target.credentials.second === null ? null : (prepared?.principals.second ?? null);
  const cleanup = { ledger, mark, ownership, main: mainOf(target.credentials), second };
  const client = cleaningClient({ options, target, recording }, ownership);
  const { left } = idle ? { left: [] } : await cleanUp(client, cleanup).finally(() => client.close());
  if (left.length === 0 || target.kind !== 'remote') ledger.discard();
  else ledger.close();
  return left.map(nameOf);
}

/** A client that may send what it takes, at the same rate, and that gives a target up which does not answer. */
function cleaningClient(
  { options, target: { url }, recording }: Pick<Session, 'options' | 'target' | 'recording'>,
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

function mainOf({ token }: TargetCredentials): Principal {
  return { name: 'main', credential: { kind: 'token', token } };
}
