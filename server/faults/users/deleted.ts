import type { Decisions } from '../../reference/decisions/decisions.ts';
import { notFound } from '../../reference/http/problem.ts';
import type { Index } from '../../reference/model/authorization-store.ts';
import type { Authorization, User } from '../../reference/model/entities.ts';
import { named } from '../../reference/model/store.ts';
import { anyway, type Fault } from '../fault.ts';
import { ossFromOldest } from '../shared/profiles.ts';

/** What becomes wrongly of the authorizations of deleted users. */
export const usersDeletedFaults: readonly Fault[] = [
  {
    id: 'deleted-user-remembered',
    breaks: 'users/deleted-token-refused',
    says: 'The tokens of a deleted user go on working.',
    profiles: ossFromOldest,
    override: ({ keptAfterOwner, userOfCaller }) => {
      const known = new Map<string, User>();
      return {
        keptAfterOwner: keptOfUsers(keptAfterOwner, 'token'),
        userOfCaller: (store, id) => {
          const user = userOfCaller(store, id) ?? known.get(id);
          if (user !== undefined) known.set(id, user);
          return user;
        },
      };
    },
  },
  {
    id: 'deleted-user-keeps-rows',
    breaks: 'users/deleted-consistent',
    says: 'Lists go on showing the authorizations of deleted users, which cannot be read.',
    notOnReleases: 'The releases leave out every row whose user is gone, whatever their index holds.',
    profiles: ossFromOldest,
    override: ({ keptAfterOwner }) => ({ keptAfterOwner: keptOfUsers(keptAfterOwner, 'list') }),
  },
  {
    id: 'token-revived-with-user',
    breaks: 'users/deleted-token-stays-dead',
    says: 'The tokens of a deleted user work again once another user has its id.',
    notOnReleases: anyway,
    profiles: ossFromOldest,
    override: ({ keptAfterOwner }) => ({
      newUserID: (asked, fresh) => asked ?? fresh,
      keptAfterOwner: keptOfUsers(keptAfterOwner, 'token'),
    }),
  },
  {
    id: 'orphan-change-stored',
    breaks: 'users/refused-change-leaves-nothing',
    says: 'A change to the authorization of a deleted user is answered with 404 and stored all the same.',
    notOnReleases: anyway,
    profiles: ossFromOldest,
    override: orphanChangeStored,
  },
  {
    id: 'gone-user-filter-ignored',
    breaks: 'users/filter-of-deleted-empty',
    says: 'A list filtered by the name of a user that is no longer there is not filtered.',
    profiles: ossFromOldest,
    override: ({ isInForce }) => {
      const known = new Set<string>();
      return {
        isInForce: (name, value, store, query) => {
          const there = named(store.users, value) !== undefined;
          if (name === 'user' && there) known.add(value);
          return isInForce(name, value, store, query) && (name !== 'user' || there || !known.has(value));
        },
      };
    },
  },
  {
    id: 'switched-off-listed-without-user',
    breaks: 'users/filter-of-deleted-empty',
    says: 'Lists go on showing what a deleted user had that was switched off.',
    notOnReleases: 'The releases leave out every row whose user is gone, whatever their index holds.',
    profiles: ossFromOldest,
    override: ({ keptAfterOwner }) => ({
      keptAfterOwner: (owner, ending) =>
        owner.kind === 'user' && ending.status === 'inactive'
          ? new Set<Index>(['list', 'item'])
          : keptAfterOwner(owner, ending),
    }),
  },
  {
    id: 'user-deletion-takes-what-it-made',
    breaks: 'users/deletion-spares-others',
    says: 'Deleting a user ends what its tokens have made for others.',
    profiles: ossFromOldest,
    override: endingWithMaker,
  },
  {
    id: 'user-deletion-takes-equals',
    breaks: 'users/deletion-spares-others',
    says: 'Deleting a user ends what equals its authorizations for a single bucket, whoever owns it.',
    profiles: ossFromOldest,
    override: ({ endsWithOwner }) => ({
      endsWithOwner: (owner, item, all) =>
        endsWithOwner(owner, item, all) ||
        (owner.kind === 'user' &&
          isForOneBucket(item) &&
          all.some((ending) => ending.userID === owner.id && contents(ending) === contents(item))),
    }),
  },
];

function keptOfUsers(right: Decisions['keptAfterOwner'], ...kept: readonly Index[]): Decisions['keptAfterOwner'] {
  return (owner, ending) => (owner.kind === 'user' ? new Set(kept) : right(owner, ending));
}

function orphanChangeStored({ keptAfterOwner, answeredState }: Decisions): Partial<Decisions> {
  const orphans = new Set<string>();
  return {
    newUserID: (asked, fresh) => asked ?? fresh,
    keptAfterOwner: (owner, ending) => {
      if (owner.kind === 'user') orphans.add(ending.id);
      return keptOfUsers(keptAfterOwner, 'item', 'list')(owner, ending);
    },
    answeredState: (before, after) => {
      if (orphans.has(after.id)) throw notFound('user');
      return answeredState(before, after);
    },
  };
}

function endingWithMaker({ heldForDelegation, commit, endsWithOwner }: Decisions): Partial<Decisions> {
  const makers = new Map<string, string>();
  let asking = '';
  return {
    heldForDelegation: (caller, draft) => {
      asking = caller.user.id;
      return heldForDelegation(caller, draft);
    },
    commit: (store, write, finish) => {
      if (write.kind === 'create') makers.set(write.after.id, asking);
      return commit(store, write, finish);
    },
    endsWithOwner: (owner, item, all) =>
      endsWithOwner(owner, item, all) || (owner.kind === 'user' && makers.get(item.id) === owner.id),
  };
}

function isForOneBucket({ permissions }: Authorization): boolean {
  return permissions.some(({ resource: { type, id } }) => type === 'buckets' && id !== undefined);
}

function contents({ description, permissions }: Authorization): string {
  return JSON.stringify({ description, permissions });
}
