import type { Authorization } from '../../reference/model/entities.ts';
import type { Fault } from '../fault.ts';

/** How lists are wrong that hold what was created at once. */
export const listsAtOnceFaults: readonly Fault[] = [
  {
    id: 'millisecond-holds-one',
    breaks: 'lists/made-at-once',
    says: 'Of the authorizations of one user that were created in the same millisecond with the same single permission, lists show the last.',
    override: ({ rows }) => ({
      rows: (selected, query, store) => {
        const all = rows(selected, query, store);
        const last = new Map(all.map((item) => [momentOf(item), item.id]));
        return all.filter((item) => last.get(momentOf(item)) === item.id);
      },
    }),
  },
];

function momentOf({ id, userID, permissions, createdAt }: Authorization): string {
  const isSingle = permissions.length === 1 && permissions[0]?.resource.id !== undefined;
  return isSingle ? `${userID} ${JSON.stringify(permissions)} ${Math.floor(createdAt)}` : id;
}
