import { comparable, isId } from '../ownership/identifier.ts';
import { collections, type Kind } from '../ownership/kinds.ts';
import { type Caller, itemsIn, succeeded } from './caller.ts';

/** The most that servers give on one page (influxdb `find_options.go`: MaxPageSize). */
const pageSize = 100;

/** Pages of one list at most: what lies behind is told apart from what the run makes by its mark alone. */
const mostPages = 100;

/** The ids of the organizations, users and buckets that a caller sees. A list that is refused shows none. */
export async function inventoryOf(caller: Caller): Promise<readonly string[]> {
  const lists = await Promise.all((['organization', 'user', 'bucket'] as const).map((kind) => idsOf(caller, kind)));
  return lists.flat();
}

async function idsOf(caller: Caller, kind: Kind): Promise<readonly string[]> {
  const { path, member } = collections[kind];
  const ids = new Set<string>();
  for (let page = 0; page < mostPages; page += 1) {
    const query = { limit: String(pageSize), offset: String(page * pageSize) };
    const asked = await caller.get(path, query);
    const listed = page === 0 && asked.answer.status === 400 ? await caller.get(path) : asked;
    const before = ids.size;
    for (const { id } of itemsIn(listed, member)) if (isId(id)) ids.add(comparable(id));
    if (!succeeded(listed) || ids.size < before + pageSize) break;
  }
  return [...ids];
}
