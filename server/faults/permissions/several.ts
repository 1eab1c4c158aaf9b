import type { Fault } from '../fault.ts';

/** Permissions that hinder each other. */
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
];
