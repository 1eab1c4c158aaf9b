import type { Client } from './http/client.ts';
import type { Entry, Kind, Ledger } from './ledger.ts';
import { Caller, itemsIn, succeeded, textOf } from './preparation/caller.ts';
import type { Principal } from './principal.ts';

/** Whose traces to take away. */
export interface Cleanup {
  readonly ledger: Ledger;
  readonly mark: string;
  /** The ids that were there before the run, which are never removed. */
  readonly existing: readonly string[];
  readonly main: Principal;
  readonly second: Principal | null;
}

const paths: Readonly<Record<Kind, string>> = {
  authorization: 'authorizations',
  bucket: 'buckets',
  user: 'users',
  organization: 'orgs',
};

/** Requests that were under way when a run was interrupted can still make something after the first look. */
const rounds = 3;

const order: readonly Kind[] = ['authorization', 'bucket', 'user', 'organization'];

/**
 * Removes what the ledger holds, the newest first and what others depend on last, then what carries the mark without
 * being in the ledger. Gives what is still there, as `kind id`.
 */
export async function cleanUp(client: Client, cleanup: Cleanup): Promise<readonly string[]> {
  const main = new Caller(client, cleanup.main);
  const second = cleanup.second === null ? main : main.as(cleanup.second);
  const callers = cleanup.second === null ? [main] : [second, main];
  let stubborn = await marked(callers, cleanup);
  for (let round = 0; round < rounds && (round === 0 || stubborn.length > 0); round += 1) {
    for (const authID of stubborn) await removeAs(callers, 'authorization', authID);
    for (const entry of inOrder(cleanup.ledger.remaining())) {
      const removed = await removeAs(entry.by === 'second' ? [second, main] : [main], entry.kind, entry.id);
      if (removed) cleanup.ledger.gone(entry.id);
    }
    stubborn = await marked([main], cleanup);
  }
  const left = cleanup.ledger.remaining().map(({ kind, id }) => `${kind} ${id}`);
  return [...new Set([...left, ...stubborn.map((id) => `authorization ${id}`)])];
}

/** Authorizations of the second principal come first: the main one holds its token. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const rank = ({ kind, by }: Entry): number => order.indexOf(kind) * 2 + (by === 'second' ? 0 : 1);
  return entries.toSorted((one, other) => rank(one) - rank(other));
}

/** Whether something is gone: one caller removed it, or none finds it. A 404 can also hide it from one of them. */
async function removeAs(callers: readonly Caller[], kind: Kind, id: string): Promise<boolean> {
  let missing = 0;
  for (const caller of callers) {
    const removed = await caller.delete(`/api/v2/${paths[kind]}/${id}`);
    if (succeeded(removed)) return true;
    if (removed.answer.status === 404) missing += 1;
  }
  return missing === callers.length;
}

async function marked(callers: readonly Caller[], { mark, existing, ledger }: Cleanup): Promise<readonly string[]> {
  const kept = new Set([...existing, ...ledger.remaining().map(({ id }) => id)]);
  const lists = await Promise.all(callers.map((caller) => caller.get('/api/v2/authorizations')));
  const found = lists
    .flatMap((list) => itemsIn(list, 'authorizations'))
    .filter((item) => textOf(item, 'description')?.includes(mark) === true)
    .flatMap((item) => textOf(item, 'id') ?? []);
  return [...new Set(found)].filter((id) => !kept.has(id));
}
