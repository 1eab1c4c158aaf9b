import type { Fault } from '../fault.ts';

/** Authorizations that look the same, from which on tokens are mixed up. */
const crowd = 100;

/** Tokens that fare ill for what they happen to look like. */
export const authenticationRareFaults: readonly Fault[] = [
  {
    id: 'twin-signs-refused',
    breaks: 'authentication/every-token-works',
    says: 'A token that has two of the signs - and _ in a row is unknown where a hundred authorizations are described alike.',
    override: ({ authorizationOfToken }) => ({
      authorizationOfToken: (store, token) => {
        const found = authorizationOfToken(store, token);
        if (found === undefined || !/[-_]{2}/.test(token)) return found;
        const alike = store.authorizations.list().filter(({ description }) => description === found.description);
        return alike.length < crowd || found.permissions.length < 5 ? found : undefined;
      },
    }),
  },
];
