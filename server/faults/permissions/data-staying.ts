import type { Fault } from '../fault.ts';
import { oss } from '../shared/profiles.ts';

/** Doors to data that open with use. */
export const permissionsDataStayingFaults: readonly Fault[] = [
  {
    id: 'third-query-opens-buckets',
    breaks: 'permissions/data-stays-denied',
    says: 'From its third query on, a token reads every bucket of its organization.',
    profiles: oss,
    override: ({ acceptsToken, consulted }) => {
      const queries = new Map<string, number>();
      return {
        acceptsToken: (authorization, operation) => {
          const { id } = authorization;
          if (operation === 'PostQuery') queries.set(id, (queries.get(id) ?? 0) + 1);
          return acceptsToken(authorization, operation);
        },
        consulted: (caller) => {
          const { id = '', orgID } = caller.authorization ?? {};
          const all = consulted(caller);
          if (orgID === undefined || (queries.get(id) ?? 0) < 3) return all;
          return [...all, { action: 'read', resource: { type: 'buckets', orgID } }];
        },
      };
    },
  },
];
