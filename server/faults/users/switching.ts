import type { Fault } from '../fault.ts';
import { oss } from '../shared/profiles.ts';

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
];
