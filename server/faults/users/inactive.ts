import { forbidden } from '../../reference/http/problem.ts';
import { anyway, type Fault } from '../fault.ts';
import { ossFromOldest } from '../shared/profiles.ts';

/** How the tokens of inactive users are judged wrongly. */
export const usersInactiveFaults: readonly Fault[] = [
  {
    id: 'inactive-user-accepted',
    breaks: 'users/inactive-refused',
    says: 'The tokens of an inactive user go on working.',
    profiles: ossFromOldest,
    override: () => ({ mayAct: () => true }),
  },
  {
    id: 'inactive-user-remembered',
    breaks: 'users/active-again-works',
    says: 'A user that was once refused as inactive is refused for good.',
    profiles: ossFromOldest,
    override: ({ mayAct }) => {
      const refused = new Set<string>();
      return {
        mayAct: (user, operation) => {
          if (!mayAct(user, operation)) refused.add(user.id);
          return !refused.has(user.id);
        },
      };
    },
  },
  {
    id: 'inactive-user-forbidden',
    breaks: 'users/refusal-listed',
    says: 'The token of an inactive user is refused with 403.',
    notOnReleases: anyway,
    profiles: ossFromOldest,
    override: () => ({ refusedUser: () => forbidden('User is inactive') }),
  },
];
