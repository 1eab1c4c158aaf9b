import type { Exchange } from '../http/exchange.ts';
import type { Entry } from '../journal/lines.ts';
import type { JournalState } from '../journal/state.ts';
import { isId } from '../ownership/identifier.ts';
import { itemPath, type Kind } from '../ownership/kinds.ts';
import { sightOf } from '../ownership/owned.ts';
import { type Caller, objectIn, refusalOf, succeeded } from '../preparation/caller.ts';
import type { Survey } from './survey.ts';

/** What could not be removed, and why. */
export interface Left {
  readonly kind: Kind;
  /** Null where it is not known, because the create was never answered. */
  readonly id: string | null;
  /** The end of a sentence that begins with the thing. */
  readonly why: string;
}

/** A thing that is left, in words: its kind and its id, where that is known. */
export function nameOf({ kind, id }: Pick<Left, 'kind' | 'id'>): string {
  return `${kind} ${id ?? 'of unknown id'}`;
}

/** What removing goes by. */
export interface Circumstances {
  readonly callers: readonly Caller[];
  readonly survey: Survey;
  readonly mark: string;
  readonly state: JournalState;
}

/** Whether the server said that it removed something, and a list of those who see it shows that it is gone. */
export function isBorneOut({ kind, id, by }: Entry, { callers, survey, state }: Circumstances): boolean {
  if (by === 'second' && callers.length === 1) return false;
  return !survey.shown[kind].has(id) && survey.listed[kind].size > 0 && state.removed.has(id);
}

/** Removes one thing where a fresh read shows the mark; null where it is gone, as a fresh look shows. */
export async function removeFound(entry: Entry, circumstances: Circumstances): Promise<Left | null> {
  const { kind, id, by } = entry;
  const { callers, survey, state } = circumstances;
  const left = (why: string): Left => ({ kind, id, why });
  if (!isId(id)) return left('has no id that could be asked for');
  if (state.existing.includes(id)) return left('was there before the run');
  const hidden = !survey.shown[kind].has(id);
  let why = 'is not shown to this token';
  const [first, ...others] = by === 'second' ? callers.toReversed() : callers;
  if (by === 'second' && others.length === 0 && hidden) return left('can be seen by the second token alone');
  for (const caller of first === undefined ? [] : [first, ...others]) {
    try {
      const reason = await removeAs(caller, entry, { ...circumstances, hidden });
      if (reason === null) return null;
      why = reason;
    } catch (error) {
      why = `could not be removed: ${reasonOf(error)}`;
    }
  }
  return left(why);
}

async function removeAs(
  caller: Caller,
  { kind, id }: Entry,
  { mark, hidden }: Circumstances & { readonly hidden: boolean },
): Promise<string | null> {
  const path = itemPath(kind, id);
  const shown = await caller.get(path);
  if (isMissing(shown) && hidden) return null;
  if (!succeeded(shown)) return `is not shown (${refusalOf(shown)})`;
  if (sightOf(kind, id, objectIn(shown), mark) !== 'ours') return 'does not carry the mark of the run';
  const removed = await caller.delete(path).then(refusalOf, reasonOf);
  const after = await caller.get(path);
  if (isMissing(after)) return null;
  return `is still shown after it was deleted (${removed})`;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Whether the API itself says that there is nothing: a web page of something in between says nothing. */
function isMissing({ answer }: Exchange): boolean {
  return answer.status === 404 && !(answer.headers['content-type'] ?? '').includes('html');
}
