import type { User } from '../../reference/model/entities.ts';
import { named } from '../../reference/model/store.ts';
import type { Fault } from '../fault.ts';
import { oss } from '../shared/profiles.ts';

/** What sessions make wrongly of the names of users. */
export const sessionsNamesFaults: readonly Fault[] = [
  {
    id: 'equal-looking-names-share-passwords',
    breaks: 'sessions/near-names-apart',
    says: 'The password of a user signs in all whose names are the same in Unicode normalization form C.',
    profiles: oss,
    override: ({ isPassword }) => {
      const known = new Map<string, User>();
      const alike = (one: User, other: User) =>
        one.name !== other.name && one.name.normalize() === other.name.normalize();
      return {
        isPassword: (user, password) => {
          known.set(user.id, user);
          const others = [...known.values()].filter((other) => alike(user, other));
          return [user, ...others].some((one) => isPassword(one, password));
        },
      };
    },
  },
  {
    id: 'caller-found-by-first-name',
    breaks: 'sessions/stays-its-users',
    says: 'Who sends a request is the user that has the name under which the one of that id came first.',
    profiles: oss,
    override: ({ userOfCaller }) => {
      const names = new Map<string, string>();
      return {
        userOfCaller: (store, id) => {
          const user = userOfCaller(store, id);
          if (user !== undefined && !names.has(id)) names.set(id, user.name);
          return user === undefined ? undefined : (named(store.users, names.get(id) ?? '') ?? user);
        },
      };
    },
  },
  {
    id: 'renamed-loses-password',
    breaks: 'sessions/stays-its-users',
    says: 'The password of a user who was renamed signs nobody in.',
    profiles: oss,
    override: ({ isPassword, userOfCaller }) => {
      const names = new Map<string, string>();
      return {
        userOfCaller: (store, id) => {
          for (const user of store.users.values()) if (!names.has(user.id)) names.set(user.id, user.name);
          return userOfCaller(store, id);
        },
        isPassword: (user, password) => (names.get(user.id) ?? user.name) === user.name && isPassword(user, password),
      };
    },
  },
];
