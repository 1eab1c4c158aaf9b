import { removeFound } from '../cleaning/removal.ts';
import { lookAround, type Survey } from '../cleaning/survey.ts';
import type { Cleanup } from '../cleaning-up.ts';
import type { Client } from '../http/client.ts';
import type { Entry } from '../journal/lines.ts';
import { Caller } from '../preparation/caller.ts';

/**
 * Removes through one replica what a run made and it still shows, when that was taken away at another; gives what it
 * shows even then, which is in the journal again.
 */
export async function cleanReplica(
  client: Client,
  { ledger, mark, main, ownership }: Cleanup,
  made: readonly Entry[],
): Promise<readonly Entry[]> {
  const callers = [new Caller(client, main)];
  const survey = await lookAround(callers);
  const shown = shownIn(survey, made);
  const state = ledger.state();
  for (const entry of shown) {
    ownership.adopt(entry.kind, entry.id, main);
    await removeFound(entry, { callers, survey, mark, state });
  }
  const left = shown.length === 0 ? [] : shownIn(await lookAround(callers), shown);
  for (const entry of left) ledger.made(entry);
  return left;
}

function shownIn({ shown }: Survey, entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ kind, id }) => shown[kind].has(id));
}
