import type { Fault } from '../fault.ts';
import { oss } from '../shared/profiles.ts';
import { since } from '../shared/returning.ts';

/** How users come back who are gone. */
export const usersStayingFaults: readonly Fault[] = [
  {
    id: 'inactive-user-back-later',
    breaks: 'users/stays-refused',
    says: 'The tokens of an inactive user are accepted again 300 ms after the first refusal.',
    profiles: oss,
    override: ({ mayAct }) => {
      const refusals = since();
      return {
        mayAct: (user, operation) => {
          const allowed = mayAct(user, operation);
          if (!allowed) refusals.start(user.id);
          return allowed || refusals.passed(user.id) > 300;
        },
      };
    },
  },
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
