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
];
