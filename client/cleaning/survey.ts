import type { JsonObject } from '../../spec/json.ts';
import { comparable, isId } from '../ownership/identifier.ts';
import { collections, type Kind, kinds } from '../ownership/kinds.ts';
import { type Caller, objectIn, succeeded } from '../preparation/caller.ts';

/** What the lists of a server show at one time. */
export interface Survey {
  /** What is shown under each id. */
  readonly shown: Readonly<Record<Kind, ReadonlyMap<string, JsonObject>>>;
  /** The principals that got a whole list of a kind, by its name. A login page is none. */
  readonly listed: Readonly<Record<Kind, ReadonlySet<string>>>;
  /** The kinds whose list the server refuses to give. */
  readonly refused: ReadonlySet<Kind>;
}

/** The most that servers give on one page (influxdb `find_options.go`: MaxPageSize). */
const pageSize = 100;
const mostPages = 100;

const names = (): Set<string> => new Set();

/** Lists everything that the callers see. A list that fails is told of as missing. */
export async function lookAround(callers: readonly Caller[]): Promise<Survey> {
  const shown = { authorization: new Map(), bucket: new Map(), user: new Map(), organization: new Map() };
  const listed = { authorization: names(), bucket: names(), user: names(), organization: names() };
  const refused = new Set<Kind>();
  for (const kind of kinds) {
    for (const caller of callers) {
      const rows = await rowsOf(caller, kind).catch(() => null);
      if (rows === 'refused') refused.add(kind);
      if (rows === null || rows === 'refused') continue;
      listed[kind].add(caller.principal.name);
      for (const row of rows) if (isId(row.id)) shown[kind].set(comparable(row.id), row);
    }
  }
  return { shown, listed, refused };
}

/** The rows of all pages; null where an answer is neither a list nor a refusal. Lists of authorizations have no pages. */
async function rowsOf(caller: Caller, kind: Kind): Promise<readonly JsonObject[] | 'refused' | null> {
  const { path, member } = collections[kind];
  const rows = new Map<unknown, JsonObject>();
  for (let page = 0; page < mostPages; page += 1) {
    const query = { limit: String(pageSize), offset: String(page * pageSize) };
    const asked = await caller.get(path, kind === 'authorization' ? {} : query);
    const answer = page === 0 && asked.answer.status === 400 ? await caller.get(path) : asked;
    if (page === 0 && answer.answer.status >= 400 && answer.answer.status < 500) return 'refused';
    const items = succeeded(answer) ? objectIn(answer)[member] : undefined;
    if (!Array.isArray(items)) return null;
    const before = rows.size;
    for (const item of items as readonly JsonObject[]) rows.set(item?.id, item);
    if (kind === 'authorization' || rows.size < before + pageSize) break;
  }
  return [...rows.values()];
}
