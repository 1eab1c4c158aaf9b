import type { JsonObject } from '../../spec/json.ts';
import type { Entry, Making } from '../journal/lines.ts';
import type { JournalState } from '../journal/state.ts';
import { type Kind, kinds } from '../ownership/kinds.ts';
import { carriesMark, digestOf, isMarkedByPermission } from '../ownership/mark.ts';
import type { Left } from './removal.ts';
import type { Survey } from './survey.ts';

/** What carries the mark of a run without being known by its id. */
export interface Lost {
  /** What creates without an id made, with the key of each. */
  readonly found: readonly { readonly entry: Entry; readonly key: string }[];
  /** What no create accounts for: nobody can tell whether it is of the run. */
  readonly doubtful: readonly Left[];
}

type Shown = readonly [id: string, item: JsonObject];

/**
 * Looks for what creates made whose answer never came, or named no id: it carries the mark, and the very text that one
 * of them sent. A server that shows marks on everything shows more of them than there were creates, and gets none.
 */
export function lostOnes(survey: Survey, state: JournalState, mark: string): Lost {
  const known = new Set([...state.existing, ...state.remaining.map(({ id }) => id)]);
  const isKnown = (id: string): boolean => known.has(id) || state.removed.has(id);
  const byKind = kinds.map((kind) => {
    const items = [...survey.shown[kind]].filter(([id, row]) => !isKnown(id) && carriesMark(kind, row, mark));
    const makings = state.unsettled.filter((one) => one.kind === kind);
    return matched(kind, items, makings, mark);
  });
  return { found: byKind.flatMap(({ found }) => found), doubtful: byKind.flatMap(({ doubtful }) => doubtful) };
}

function matched(kind: Kind, items: readonly Shown[], makings: readonly Making[], mark: string): Lost {
  const groups = Map.groupBy(items, ([, item]) => wayOf(kind, item, makings, mark));
  const found: Lost['found'][number][] = [];
  const doubtful: Left[] = [];
  for (const [way, alike] of groups) {
    const candidates = makings.filter(({ sent }) => sent === way);
    for (const [index, [id]] of alike.entries()) {
      const making = alike.length > candidates.length ? undefined : candidates[index];
      if (making === undefined) doubtful.push({ kind, id, why });
      else found.push({ entry: { kind, id, by: making.by }, key: making.key });
    }
  }
  return { found, doubtful };
}

const why = 'carries the mark of the run, but no record of the run accounts for it';

/** The digest by which a create is looked for: that of the text, or none where a permission bears the mark instead. */
function wayOf(kind: Kind, item: JsonObject, makings: readonly Making[], mark: string): string | null | undefined {
  const digest = digestOf(kind, item);
  if (digest !== null && makings.some(({ sent }) => sent === digest)) return digest;
  return kind === 'authorization' && isMarkedByPermission(item, mark) ? null : undefined;
}
