import { named } from '../../reference/model/store.ts';
import type { Fault } from '../fault.ts';
import { oss, ossFromOldest } from '../shared/profiles.ts';

/** What switching a user off and on changes that it should not. */
export const usersSwitchingFaults: readonly Fault[] = [
  {
    id: 'returning-user-revives-tokens',
    breaks: 'users/switching-keeps-statuses',
    says: 'Once a user was refused as inactive, the tokens that are switched off are accepted, too.',
    profiles: oss,
    notOnReleases: 'The releases look at the status of a token with each permission that it uses.',
    override: ({ acceptsToken, mayAct }) => {
      const refused = new Set<string>();
      return {
        mayAct: (user, operation) => {
          const may = mayAct(user, operation);
          if (!may) refused.add(user.id);
          return may;
        },
        acceptsToken: (authorization, operation) =>
          refused.has(authorization.userID) || acceptsToken(authorization, operation),
      };
    },
  },
  {
    id: 'rows-of-switched-off-user-hidden',
    breaks: 'users/switching-keeps-statuses',
    says: 'A list that is filtered by the name of a user who is switched off shows nothing that is active.',
    profiles: ossFromOldest,
    override: ({ rows }) => ({
      rows: (selected, query, store) => {
        const off = named(store.users, query.get('user') ?? '')?.status === 'inactive';
        return rows(selected, query, store).filter(({ status }) => !off || status === 'inactive');
      },
    }),
  },
];
