import type { Authorization, Permission } from '../../reference/model/entities.ts';
import type { Fault } from '../fault.ts';

/** How an update reaches an authorization that it does not name. */
export const updateOthersFaults: readonly Fault[] = [
  {
    id: 'description-lands-on-next',
    breaks: 'update/spares-others',
    says: 'The first description set on an inactive authorization also lands on the next one that was created alike.',
    override: ({ commit }) => ({
      commit: async (store, write, finish) => {
        const answer = await commit(store, write, finish);
        if (write.kind !== 'update') return answer;
        const { before, after } = write;
        if (before.updatedAt !== before.createdAt || before.description === after.description) return answer;
        const all = store.authorizations.list();
        const later = all.slice(all.findIndex(({ id }) => id === after.id) + 1);
        const next = later.find((other) => areAlike(other, before));
        if (next !== undefined) store.authorizations.replace({ ...next, description: after.description });
        return answer;
      },
    }),
  },
  {
    id: 'changer-leaves-rights',
    breaks: 'update/keeps-rights',
    says: 'A token for one bucket gets the rights of another token that changes its description.',
    override: ({ mayChange, changed }) => {
      let left: readonly Permission[] = [];
      return {
        mayChange: (caller, item, change, allowed) => {
          const forOne = item.permissions.some(({ resource: { type, id } }) => type === 'buckets' && id !== undefined);
          const other = caller.authorization !== undefined && caller.authorization.id !== item.id;
          const lends = forOne && other && caller.permissions.length < 8 && change.description !== undefined;
          left = lends ? caller.permissions : [];
          return mayChange(caller, item, change, allowed);
        },
        changed: (current, change, now) => {
          const after = changed(current, change, now);
          return left.length === 0 ? after : { ...after, permissions: [...after.permissions, ...left] };
        },
      };
    },
  },
  {
    id: 'bucket-right-bound-to-name',
    breaks: 'update/keeps-rights',
    says: 'A permission for one bucket is void once the bucket has another name than at the first use of the token.',
    override: ({ authorizationOfToken }) => {
      const names = new Map<string, string | undefined>();
      return {
        authorizationOfToken: (store, token) => {
          const found = authorizationOfToken(store, token);
          const keeps = ({ resource: { type, id } }: Permission) => {
            if (type !== 'buckets' || id === undefined) return true;
            const [key, name] = [`${token} ${id}`, store.buckets.get(id)?.name];
            if (!names.has(key)) names.set(key, name);
            return names.get(key) === name;
          };
          return found === undefined ? undefined : { ...found, permissions: found.permissions.filter(keeps) };
        },
      };
    },
  },
];

/** Whether both are inactive, of the same user and with the same description. */
function areAlike(one: Authorization, other: Authorization): boolean {
  const inactive = one.status === 'inactive' && other.status === 'inactive';
  return inactive && one.userID === other.userID && one.description === other.description;
}
