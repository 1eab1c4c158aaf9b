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
];
