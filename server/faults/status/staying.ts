import type { Authorization } from '../../reference/model/entities.ts';
import { anyway, type Fault } from '../fault.ts';
import { since } from '../shared/returning.ts';

/** How tokens come back that were switched off. */
export const statusStayingFaults: readonly Fault[] = [
  {
    id: 'switched-off-token-reloaded',
    breaks: 'status/stays-refused',
    says: 'A token that was in use when it was switched off is accepted again 400 ms after its first refusal.',
    notOnReleases: anyway,
    override: ({ acceptsToken }) => {
      const used = new Set<string>();
      const refusals = since();
      return {
        acceptsToken: (authorization, operation) => {
          const { id } = authorization;
          const accepted = acceptsToken(authorization, operation);
          if (accepted) used.add(id);
          else if (used.has(id)) refusals.start(id);
          return accepted || refusals.passed(id) > 400;
        },
      };
    },
  },
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
