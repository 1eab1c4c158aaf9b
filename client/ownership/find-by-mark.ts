import { isObject, type JsonObject } from '../../spec/json.ts';
import type { RequestDraft } from '../../spec/message.ts';
import { itemsIn, succeeded } from '../http/answers.ts';
import type { Read } from '../http/guard.ts';
import type { Principal } from '../principal.ts';
import { comparable, isId } from './identifier.ts';
import { collections } from './kinds.ts';
import { carriesMark } from './mark.ts';
import { createdBy } from './target-of-change.ts';

/** What a lost create is looked for by. */
export interface Search {
  readonly mark: string;
  /** Who sent the create, or another who sees what it makes. */
  readonly reader: Principal;
  readonly read: Read;
  /** Whether an id is known already, as made before or as there before. */
  readonly isKnown: (id: string) => boolean;
}

/**
 * The ids of what a create made whose answer was lost: what carries the mark, the very name or description that was
 * sent, and no id that is known. None where it made nothing, and the create can be sent again; null where the list does
 * not tell, and it cannot. More than one where other creates of the same text are under way.
 */
export async function findByMark(draft: RequestDraft, search: Search): Promise<readonly string[] | null> {
  const { mark, reader, read, isKnown } = search;
  const kind = createdBy(draft);
  if (kind === undefined) return null;
  const { path, member } = collections[kind];
  const paging = kind === 'authorization' ? {} : { query: [['limit', '100'] as const] };
  const listed = await read({ operation: null, method: 'GET', path, ...paging }, reader);
  if (!succeeded(listed)) return null;
  return itemsIn(listed, member)
    .filter((item) => carriesMark(kind, item, mark) && isAsSent(item, draft))
    .flatMap(({ id }) => (isId(id) && !isKnown(comparable(id)) ? [comparable(id)] : []));
}

function isAsSent(item: JsonObject, { body }: RequestDraft): boolean {
  const sent = body !== undefined && 'json' in body && isObject(body.json) ? body.json : {};
  return (['name', 'description'] as const).every(
    (name) => typeof sent[name] !== 'string' || item[name] === sent[name],
  );
}
