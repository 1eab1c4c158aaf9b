import type { Fault } from '../fault.ts';
import { oss } from '../shared/profiles.ts';

/** Permissions that hinder each other, are not read in full, or grow with use. */
export const permissionsSeveralFaults: readonly Fault[] = [
  {
    id: 'narrow-hidden-by-other-action',
    breaks: 'permissions/any-of-several-suffices',
    says: 'A permission for one authorization does not count beside one for the other action on all of them.',
    override: ({ consulted }) => ({
      consulted: (caller) => {
        const all = consulted(caller);
        const wide = all.filter(({ resource: { type, id } }) => type === 'authorizations' && id === undefined);
        return all.filter(
          ({ action, resource: { type, id } }) =>
            type !== 'authorizations' || id === undefined || !wide.some((other) => other.action !== action),
        );
      },
    }),
  },
  {
    id: 'middle-digit-not-compared',
    breaks: 'permissions/near-id-no-wider',
    says: 'A permission for a bucket is one for every bucket of the organization whose id differs in the ninth digit alone.',
    override: ({ permits }) => ({
      permits: (held, needed) => {
        const [own, asked] = [held.resource.id, needed.resource.id];
        if (needed.resource.type !== 'buckets' || own === undefined || asked === undefined)
          return permits(held, needed);
        const isNear = own.slice(0, 8) === asked.slice(0, 8) && own.slice(9) === asked.slice(9);
        return permits(isNear ? { ...held, resource: { ...held.resource, id: asked } } : held, needed);
      },
    }),
  },
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
