import type { Fault } from '../fault.ts';
import { oss } from '../shared/profiles.ts';

/** Tokens that nobody thinks of when their user goes. */
export const usersManyTokensFaults: readonly Fault[] = [
  {
    id: 'later-tokens-outlive-user',
    breaks: 'users/every-token-ends',
    profiles: oss,
    says: 'Of a user who is switched off, the tokens after the twentieth go on working.',
    override: ({ authorizationOfToken, mayAct }) => {
      let rank = -1;
      return {
        authorizationOfToken: (store, token) => {
          const found = authorizationOfToken(store, token);
          const own = store.authorizations.list().filter(({ userID }) => userID === found?.userID);
          rank = own.findIndex(({ id }) => id === found?.id);
          return found;
        },
        mayAct: (user, operation) => mayAct(user, operation) || rank >= 20,
      };
    },
  },
];
