import type { Fault } from '../fault.ts';
import { oss } from '../shared/profiles.ts';

/** The routes at which the tokens of users who are gone are accepted. */
export const usersDoorsFaults: readonly Fault[] = [
  {
    id: 'inactive-user-makes-buckets',
    breaks: 'users/every-door-shut',
    says: 'The token of an inactive user still makes buckets.',
    profiles: oss,
    override: ({ mayAct }) => ({
      mayAct: (user, operation) => operation === 'PostBuckets' || mayAct(user, operation),
    }),
  },
  {
    id: 'inactive-user-queries',
    breaks: 'users/data-shut',
    says: 'The token of an inactive user still queries points.',
    profiles: oss,
    override: ({ mayAct }) => ({
      mayAct: (user, operation) => operation === 'PostQuery' || mayAct(user, operation),
    }),
  },
];
