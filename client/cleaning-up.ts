import { setTimeout as pause } from 'node:timers/promises';
import { lostOnes } from './cleaning/lost.ts';
import { isBorneOut, type Left, removeFound } from './cleaning/removal.ts';
import { lookAround, type Survey } from './cleaning/survey.ts';
import type { Client } from './http/client.ts';
import type { Entry } from './journal/lines.ts';
import { entriesOf, type JournalState } from './journal/state.ts';
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
  /** What was looked for by its id, and a fresh look shows as gone. */
  readonly gone: readonly Entry[];
  readonly left: readonly Left[];
}

/** Requests that were under way when a run was interrupted can still make something after the first look. */
const rounds = 3;

/** Milliseconds between two looks. */
const between = 100;

/**
 * Removes what the journal knows, the newest first and what others depend on last, and what lost creates made, which is
 * found by the mark. It goes by fresh looks alone: only what shows the mark is removed, and only what is no longer shown,
 * neither by its id nor in a list, is gone. A failure keeps the rest from nothing.
 */
export async function cleanUp(client: Client, cleanup: Cleanup): Promise<CleanedUp> {
  const missing = new Map<string, Entry>();
  let left: readonly Left[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round > 0) await pause(between);
    left = await cleanOnce(client, cleanup, missing);
    const late = round === 0 && cleanup.ledger.state().unanswered.length > 0;
    if (left.length === 0 && !late) break;
  }
  const { removed } = cleanup.ledger.state();
  const idle = missing.size + removed.size === 0;
  const { gone, doubtful } = idle ? nothing : await borneOut(client, cleanup, { missing, removed });
  for (const { id } of gone) cleanup.ledger.gone(id);
  return { gone, left: [...left, ...doubtful] };
}

async function cleanOnce(client: Client, cleanup: Cleanup, missing: Map<string, Entry>): Promise<readonly Left[]> {
  const { ledger, mark } = cleanup;
  const callers = callersOf(client, cleanup);
  const survey = await lookAround(callers);
  const before = ledger.state();
  const lost = lostOnes(survey, before, mark);
  for (const { entry, key } of lost.found) ledger.made(entry, key);
  const left: Left[] = [];
  const circumstances = { callers, survey, mark, state: before };
  const standing = entriesOf(ledger.state(), (entry) => !missing.has(entry.id) && !isBorneOut(entry, circumstances));
  for (const entry of inOrder(standing)) {
    cleanup.ownership.adopt(entry.kind, entry.id, cleanup.main);
    const outcome = await removeFound(entry, circumstances);
    if (outcome === null) missing.set(entry.id, entry);
    else left.push(outcome);
  }
  return [...left, ...lost.doubtful, ...unheard(ledger.state(), survey)];
}

function callersOf(client: Client, { main, second }: Cleanup): readonly Caller[] {
  const caller = new Caller(client, main);
  return second === null ? [caller] : [caller, caller.as(second)];
}

interface Look {
  readonly gone: readonly Entry[];
  readonly doubtful: readonly Left[];
}

const nothing: Look = { gone: [], doubtful: [] };

/** Looks once more at the lists for what seems to be gone: an answer that something is missing can be that to another question. */
async function borneOut(
  client: Client,
  cleanup: Cleanup,
  { missing, removed }: { readonly missing: ReadonlyMap<string, Entry>; readonly removed: JournalState['removed'] },
): Promise<Look> {
  const { shown, listed, refused } = await lookAround(callersOf(client, cleanup));
  // Every token of a run may list authorizations, so that a server of which that is not true answers something else.
  const isSound = listed.authorization.size > 0;
  const isGone = ({ kind, id }: Entry): boolean =>
    isSound && (listed[kind].size > 0 || refused.has(kind)) && !shown[kind].has(id);
  const why = 'may be left: no list bears out that it is gone';
  const looked = [...missing.values()];
  const remaining = looked.filter(({ id }) => !removed.has(id));
  const doubtful = entriesOf({ remaining, removed }, (entry) => !isGone(entry));
  return {
    gone: looked.filter(isGone),
    doubtful: doubtful.map(({ kind, id }) => ({ kind, id, why })),
  };
}

/** Creates that were never answered and that no list accounts for, because none came. */
function unheard({ unanswered }: JournalState, { listed, refused }: Survey): readonly Left[] {
  return unanswered
    .filter(({ kind, by }) => !listed[kind].has(by) && !refused.has(kind))
    .map(({ kind }) => ({
      kind,
      id: null,
      why: 'may have been made: the create was never answered, and no list came',
    }));
}

/** Authorizations of the second principal come first: the main one holds its token. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const rank = ({ kind, by }: Entry): number => kinds.indexOf(kind) * 2 + (by === 'second' ? 0 : 1);
  return entries.toSorted((one, other) => rank(one) - rank(other));
}
