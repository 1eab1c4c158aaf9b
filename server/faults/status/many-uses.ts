import type { Authorization } from '../../reference/model/entities.ts';
import type { Fault } from '../fault.ts';

/** Tokens that are known too well. */
export const statusManyUsesFaults: readonly Fault[] = [
  {
    id: 'used-often-forever',
    breaks: 'status/refused-after-many-uses',
    says: 'A token that was used a hundred times is looked at no more, and works when it is deleted, too.',
    override: ({ authorizationOfToken }) => {
      const uses = new Map<string, number>();
      const trusted = new Map<string, Authorization>();
      return {
        authorizationOfToken: (store, token) => {
          const found = authorizationOfToken(store, token);
          if (found === undefined) return trusted.get(token);
          const count = (uses.get(token) ?? 0) + 1;
          uses.set(token, count);
          if (count === 100) trusted.set(token, found);
          return found;
        },
      };
    },
  },
];
