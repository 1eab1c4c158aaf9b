import type { JsonObject } from '../../spec/json.ts';
import { comparable, isId } from '../ownership/identifier.ts';
import { collections, type Kind, kinds } from '../ownership/kinds.ts';
import { type Caller, objectIn, succeeded } from '../preparation/caller.ts';

/** What the lists of a server show at one time. */
export interface Survey {
  /** What is shown under each id. */
  readonly shown: Readonly<Record<Kind, ReadonlyMap<string, JsonObject>>>;
  /** The kinds of which a caller got a whole list. A login page is none. */
  readonly listed: ReadonlySet<Kind>;
}

/** The most that servers give on one page (influxdb `find_options.go`: MaxPageSize). */
const pageSize = 100;
const mostPages = 100;

/** Lists everything that the callers see. A list that fails is told of as missing. */
export async function lookAround(callers: readonly Caller[]): Promise<Survey> {
  const shown = { authorization: new Map(), bucket: new Map(), user: new Map(), organization: new Map() };
  const listed = new Set<Kind>();
  for (const kind of kinds) {
    for (const caller of callers) {
      const rows = await rowsOf(caller, kind).catch(() => null);
      if (rows !== null) listed.add(kind);
      for (const row of rows ?? []) if (isId(row.id)) shown[kind].set(comparable(row.id), row);
    }
  }
  return { shown, listed };
}

/** The rows of all pages; null where an answer is no list. Lists of authorizations have no pages. */
async function rowsOf(caller: Caller, kind: Kind): Promise<readonly JsonObject[] | null> {
  const { path, member } = collections[kind];
  const rows = new Map<unknown, JsonObject>();
  for (let page = 0; page < mostPages; page += 1) {
    const query = { limit: String(pageSize), offset: String(page * pageSize) };
    const asked = await caller.get(path, kind === 'authorization' ? {} : query);
    const answer = page === 0 && asked.answer.status === 400 ? await caller.get(path) : asked;
    const items = succeeded(answer) ? objectIn(answer)[member] : undefined;
    if (!Array.isArray(items)) return null;
    const before = rows.size;
    for (const item of items as readonly JsonObject[]) rows.set(item?.id, item);
    if (kind === 'authorization' || rows.size < before + pageSize) break;
  }
  return [...rows.values()];
}
