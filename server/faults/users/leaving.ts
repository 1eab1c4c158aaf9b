import type { Fault } from '../fault.ts';
import { ossFromOldest } from '../shared/profiles.ts';

/** What goes wrong when users leave organizations. */
export const usersLeavingFaults: readonly Fault[] = [
  {
    id: 'leaving-one-is-leaving-all',
    breaks: 'users/leaving-spares-others',
    says: 'When a member is taken out of an organization, the tokens that the user has of other ones are refused.',
    profiles: ossFromOldest,
    override: ({ credentialOf, authorizationOfToken }) => {
      const left = new Map<string, string>();
      return {
        credentialOf: (request, cookieName) => {
          const [, orgID = '', userID = ''] = member.exec(request.path) ?? [];
          if (request.method === 'DELETE' && userID !== '') left.set(userID, orgID);
          return credentialOf(request, cookieName);
        },
        authorizationOfToken: (store, token) => {
          const found = authorizationOfToken(store, token);
          const from = left.get(found?.userID ?? '');
          return from === undefined || from === found?.orgID ? found : undefined;
        },
      };
    },
  },
];

const member = /\/orgs\/([0-9a-f]{16})\/members\/([0-9a-f]{16})$/;
