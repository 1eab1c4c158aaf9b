import type { Fault } from '../fault.ts';

/** Ids that are not compared in full. */
export const permissionsNearIdsFaults: readonly Fault[] = [
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
];
