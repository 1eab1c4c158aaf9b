import type { Entry, Making } from '../journal/lines.ts';
import type { JournalState } from '../journal/state.ts';
import { type Kind, kinds } from '../ownership/kinds.ts';
import { carriesMark } from '../ownership/mark.ts';
import type { Left } from './removal.ts';
import type { Survey } from './survey.ts';

/** What carries the mark of a run without being known by its id. */
export interface Lost {
  /** No more than there were creates without an id: these are what they made. */
  readonly found: readonly { readonly entry: Entry; readonly key: string }[];
  /** More than there were: nobody can tell which are of the run. */
  readonly doubtful: readonly Left[];
}

/** Looks for what creates made whose answer never came, or named no id: by the mark, and never more than there were. */
export function lostOnes(survey: Survey, state: JournalState, mark: string): Lost {
  const known = new Set([...state.existing, ...state.remaining.map(({ id }) => id)]);
  const of = kinds.map((kind) => {
    const ids = [...survey.shown[kind]].flatMap(([id, row]) => (carriesMark(kind, row, mark) ? [id] : []));
    return matched(
      kind,
      ids.filter((id) => !known.has(id)),
      state.unsettled.filter((one) => one.kind === kind),
    );
  });
  return { found: of.flatMap(({ found }) => found), doubtful: of.flatMap(({ doubtful }) => doubtful) };
}

function matched(kind: Kind, ids: readonly string[], makings: readonly Making[]): Lost {
  if (ids.length > makings.length) {
    const why = `carries the mark of the run, which has no record of it among ${makings.length} creates without an id`;
    return { found: [], doubtful: ids.map((id) => ({ kind, id, why })) };
  }
  const found = ids.flatMap((id, index) => {
    const making = makings[index];
    return making === undefined ? [] : [{ entry: { kind, id, by: making.by }, key: making.key }];
  });
  return { found, doubtful: [] };
}
