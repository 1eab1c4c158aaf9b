import { type CleanedUp, cleanUp } from '../cleaning-up.ts';
import { Client } from '../http/client.ts';
import { patienceFor } from '../http/client-options.ts';
import type { Transport } from '../http/transport.ts';
import type { EarlierRun } from '../journal/earlier-runs.ts';
import { Ledger } from '../ledger.ts';
import { comparable } from '../ownership/identifier.ts';
import { kinds } from '../ownership/kinds.ts';
import { carriesMark } from '../ownership/mark.ts';
import { Ownership } from '../ownership/ownership.ts';
import { Caller } from '../preparation/caller.ts';
import { reach } from '../preparation/reach.ts';
import type { Principal } from '../principal.ts';
import { lookAround } from './survey.ts';

/** Where to clean up, and in whose name: what the user says, never what a journal says. */
export interface Cleaner {
  readonly url: string;
  /** Milliseconds that an answer may take. */
  readonly timeout: number;
  readonly transport: Transport;
  readonly main: Principal;
  readonly second: Principal | null;
}

/**
 * Removes what a run left behind that ended before, and its journal once nothing is left.
 * @throws UnreachableError or TargetError where the target cannot be asked.
 */
export async function cleanEarlier({ path, header, state }: EarlierRun, cleaner: Cleaner): Promise<CleanedUp> {
  const { main, second, url, timeout, transport } = cleaner;
  const { mark } = header;
  const ledger = new Ledger(path, { durable: true });
  const ownership = new Ownership({ ledger, mark, main, existing: state.existing });
  const client = new Client({
    url,
    timeout,
    transport,
    concurrency: 4,
    guard: ownership,
    patience: patienceFor(timeout),
  });
  try {
    await reach(new Caller(client, main));
    const cleaned = await cleanUp(client, { ledger, mark, ownership, main, second });
    if (cleaned.left.length === 0) ledger.discard();
    return cleaned;
  } finally {
    ledger.close();
    await client.close();
  }
}

/**
 * Whether a target shows anything that carries the mark of a run, however it was addressed when the run was made.
 * @throws UnreachableError or TargetError where the target cannot be asked.
 */
export async function showsTraces({ header, state }: EarlierRun, cleaner: Cleaner): Promise<boolean> {
  const client = new Client({ ...cleaner, concurrency: 4 });
  try {
    const main = new Caller(client, cleaner.main);
    await reach(main);
    const { shown } = await lookAround(cleaner.second === null ? [main] : [main, main.as(cleaner.second)]);
    const existing = new Set(state.existing.map(comparable));
    return kinds.some((kind) =>
      [...shown[kind]].some(([id, row]) => !existing.has(id) && carriesMark(kind, row, header.mark)),
    );
  } finally {
    await client.close();
  }
}
