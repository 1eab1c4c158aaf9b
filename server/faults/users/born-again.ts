import { named, type Store } from '../../reference/model/store.ts';
import type { Fault } from '../fault.ts';
import { heirsIn, inherited } from '../shared/heirs.ts';
import { oss } from '../shared/profiles.ts';

/** What users inherit of those who had their names. */
export const usersBornAgainFaults: readonly Fault[] = [
  {
    id: 'namesake-inherits-tokens',
    breaks: 'users/born-again',
    says: 'The tokens of a deleted user are those of a new one of its name.',
    profiles: oss,
    override: (right) => {
      const heirs = heirsIn(({ users }) => users);
      const nameOf = (store: Store, id: string) => store.users.get(heirs(store)(id) ?? '')?.name ?? '';
      return {
        ...inherited('user', (store, left) => (heirs(store)(left.userID) === null ? undefined : left), right),
        userOfCaller: (store, id) => right.userOfCaller(store, id) ?? named(store.users, nameOf(store, id)),
      };
    },
  },
];
