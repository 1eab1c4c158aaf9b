import type { Authorization } from '../../reference/model/entities.ts';
import type { Fault } from '../fault.ts';

/** How lists are wrong that are longer than a page. */
export const listsGrowingFaults: readonly Fault[] = [
  {
    id: 'page-end-lost-to-some',
    breaks: 'lists/grows',
    says: 'A caller who may not read everything is not shown the 101st of the authorizations of one user with the same permissions.',
    override: ({ showsInList, rows }) => {
      let hides = false;
      return {
        showsInList: (caller, item, allowed) => {
          hides ||= !allowed;
          return showsInList(caller, item, allowed);
        },
        rows: (selected, query, store) => {
          const cut = hides;
          hides = false;
          return groups(rows(selected, query, store), (group) => (cut ? group.toSpliced(100, 1) : group));
        },
      };
    },
  },
  {
    id: 'page-end-again-under-filter',
    breaks: 'lists/grows',
    says: 'A list that is filtered by the name of an organization shows the 50th authorization of one user with the same permissions twice.',
    override: ({ rows }) => ({
      rows: (selected, query, store) => {
        const all = rows(selected, query, store);
        if (!query.has('org')) return all;
        return groups(all, (group) => group.flatMap((item, index) => (index === 49 ? [item, item] : [item])));
      },
    }),
  },
  {
    id: 'forty-alike-at-most',
    breaks: 'lists/grows',
    says: 'Of more than 40 authorizations that are the same but for their ids, lists show the last 40.',
    override: ({ rows }) => ({
      rows: (selected, query, store) => {
        const all = rows(selected, query, store);
        const alike = Map.groupBy(all, (item) => `${keyOf(item)} ${item.description}`);
        return all.filter((item) =>
          alike
            .get(`${keyOf(item)} ${item.description}`)
            ?.slice(-40)
            .includes(item),
        );
      },
    }),
  },
  {
    id: 'last-hidden-after-deletion',
    breaks: 'lists/grows',
    says: 'When one of more than 64 authorizations of one user with the same permissions was deleted, lists lack the last until the next creation.',
    override: ({ rows, clearedIndexes, issueToken }) => {
      const gaps = new Set<string>();
      return {
        issueToken: (draft) => {
          gaps.clear();
          return issueToken(draft);
        },
        clearedIndexes: (ending) => {
          gaps.add(keyOf(ending));
          return clearedIndexes(ending);
        },
        rows: (selected, query, store) =>
          groups(rows(selected, query, store), (group) => {
            const [first] = group;
            const lacks = group.length > 64 && first !== undefined && gaps.has(keyOf(first));
            return lacks ? group.slice(0, -1) : group;
          }),
      };
    },
  },
];

function keyOf({ userID, permissions }: Authorization): string {
  return `${userID} ${JSON.stringify(permissions)}`;
}

/** Changes what is listed of each user with the same permissions, and leaves it in its order. */
function groups(
  listed: readonly Authorization[],
  change: (group: readonly Authorization[]) => readonly Authorization[],
): readonly Authorization[] {
  const left = new Map<Authorization, number>();
  for (const group of Map.groupBy(listed, keyOf).values())
    for (const item of change(group)) left.set(item, (left.get(item) ?? 0) + 1);
  return listed.flatMap((item) => Array.from({ length: left.get(item) ?? 0 }, () => item));
}
