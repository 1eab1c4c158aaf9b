import { setTimeout as pause } from 'node:timers/promises';
import { lostOnes } from './cleaning/lost.ts';
import { type Left, removeFound } from './cleaning/removal.ts';
import { lookAround } from './cleaning/survey.ts';
import type { Client } from './http/client.ts';
import type { Entry } from './journal/lines.ts';
import type { Ledger } from './ledger.ts';
import { kinds } from './ownership/kinds.ts';
import type { Ownership } from './ownership/ownership.ts';
import { Caller } from './preparation/caller.ts';
import type { Principal } from './principal.ts';

/** Whose traces to take away. */
export interface Cleanup {
  readonly ledger: Ledger;
  readonly mark: string;
  /** The guard of the client, which lets nothing else be removed. */
  readonly ownership: Ownership;
  readonly main: Principal;
  readonly second: Principal | null;
}

/** What became of the traces. */
export interface CleanedUp {
  /** What a fresh look shows as gone. */
  readonly gone: readonly Entry[];
  readonly left: readonly Left[];
}

/** Requests that were under way when a run was interrupted can still make something after the first look. */
const rounds = 3;

/** Milliseconds between two looks. */
const between = 100;

/**
 * Removes what the journal knows, the newest first and what others depend on last, and what lost creates made, which is
 * found by the mark. It goes by fresh looks alone: only what shows the mark is removed, and only what is no longer shown
 * is gone. A failure keeps the rest from nothing.
 */
export async function cleanUp(client: Client, cleanup: Cleanup): Promise<CleanedUp> {
  const gone: Entry[] = [];
  let left: readonly Left[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round > 0) await pause(between);
    left = await cleanOnce(client, cleanup, gone);
    const late = round === 0 && cleanup.ledger.state().unanswered.length > 0;
    if (left.length === 0 && !late) break;
  }
  return { gone, left };
}

async function cleanOnce(client: Client, cleanup: Cleanup, gone: Entry[]): Promise<readonly Left[]> {
  const { ledger, mark } = cleanup;
  const main = new Caller(client, cleanup.main);
  const callers = cleanup.second === null ? [main] : [main, main.as(cleanup.second)];
  const survey = await lookAround(callers);
  const before = ledger.state();
  const lost = lostOnes(survey, before, mark);
  for (const { entry, key } of lost.found) ledger.made(entry, key);
  const left: Left[] = [];
  for (const entry of inOrder(ledger.state().remaining)) {
    cleanup.ownership.adopt(entry.kind, entry.id, cleanup.main);
    const outcome = await removeFound(entry, { callers, survey, mark, state: before });
    if (outcome === null) {
      ledger.gone(entry.id);
      gone.push(entry);
    } else left.push(outcome);
  }
  return [...left, ...lost.doubtful];
}

/** Authorizations of the second principal come first: the main one holds its token. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const rank = ({ kind, by }: Entry): number => kinds.indexOf(kind) * 2 + (by === 'second' ? 0 : 1);
  return entries.toSorted((one, other) => rank(one) - rank(other));
}
