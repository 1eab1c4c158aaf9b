import type { Permission } from '../reference/model/entities.ts';
import { satisfies } from '../reference/model/permission.ts';
import type { Fault } from './fault.ts';
import { oss } from './shared/profiles.ts';

/** The most permissions of a token that is not an administrator's. */
const most = 20;

/** How what a permission reaches is judged wrongly, along one axis each. */
export const latticeFaults: readonly Fault[] = [
  {
    id: 'single-organization-unseen',
    breaks: 'lattice/equal-allowed',
    says: 'A permission for one organization by its id does not show the organization.',
    override: ({ permits }) => ({
      permits: (held, needed) =>
        (needed.resource.type !== 'orgs' || held.resource.id === undefined) && permits(held, needed),
    }),
  },
  {
    id: 'unscoped-permission-dropped',
    breaks: 'lattice/wider-allowed',
    says: 'A permission without organization and id counts in the token of an administrator alone.',
    profiles: oss,
    override: ({ consulted }) => ({
      consulted: (caller) =>
        caller.permissions.length > most
          ? consulted(caller)
          : consulted(caller).filter(({ resource: { id, orgID } }) => id !== undefined || orgID !== undefined),
    }),
  },
  {
    id: 'bucket-write-implies-read',
    breaks: 'lattice/action-denied',
    says: 'Whoever may write a bucket may read it.',
    override: ({ permits }) => ({
      permits: (held, needed) =>
        permits(held, needed) || (needed.resource.type === 'buckets' && permits({ ...held, action: 'read' }, needed)),
    }),
  },
  {
    id: 'any-permission-shows-organization',
    breaks: 'lattice/type-denied',
    says: 'Whoever may read anything of an organization sees the organization.',
    override: ({ permits }) => ({
      permits: (held, needed) => permits(held, needed) || isOfOrganization(held, needed),
    }),
  },
  {
    id: 'bucket-organization-not-compared',
    breaks: 'lattice/organization-denied',
    says: 'A permission for the buckets of one organization reaches those of every other.',
    override: ({ permits }) => ({ permits: (held, needed) => permits(everywhere(held, 'buckets'), needed) }),
  },
  {
    id: 'authorization-id-not-compared',
    breaks: 'lattice/resource-denied',
    says: 'Whoever may read one authorization may read every authorization of its organization.',
    override: ({ permits }) => ({
      permits: (held, needed) => permits(held.action === 'read' ? forAll(held, 'authorizations') : held, needed),
    }),
  },
  {
    id: 'narrower-child-refused',
    breaks: 'lattice/grant-allowed',
    says: 'Whoever holds a whole organization cannot give away one of its resources, unless it is a bucket.',
    profiles: oss,
    override: () => grantedBy((held, wanted) => satisfies(held, wanted) && !isNarrowed(held, wanted)),
  },
  {
    id: 'child-id-not-compared',
    breaks: 'lattice/grant-scope-denied',
    says: 'Whoever holds one label can give away every label of the organization.',
    override: () => grantedBy((held, wanted) => satisfies(forAll(held, 'labels'), wanted)),
  },
  {
    id: 'child-action-not-compared',
    breaks: 'lattice/grant-action-denied',
    says: 'Whoever may read variables can give away to write them.',
    override: () => grantedBy((held, wanted) => satisfies(withActionOf(held, wanted, 'variables'), wanted)),
  },
  {
    id: 'child-types-mixed-up',
    breaks: 'lattice/grant-type-denied',
    says: 'Whoever holds checks can give away tasks, which run them.',
    override: () => grantedBy((held, wanted) => satisfies(held, wanted) || satisfies(asTasks(held), wanted)),
  },
];

function isOfOrganization({ action, resource }: Permission, needed: Permission): boolean {
  return needed.resource.type === 'orgs' && action === needed.action && resource.orgID === needed.resource.id;
}

function everywhere(held: Permission, type: string): Permission {
  return held.resource.type === type && held.resource.id === undefined ? { ...held, resource: { type } } : held;
}

function forAll(held: Permission, type: string): Permission {
  const { id, orgID } = held.resource;
  if (held.resource.type !== type || id === undefined || orgID === undefined) return held;
  return { ...held, resource: { type, orgID } };
}

/** A creator may give away what each of the wanted permissions is covered by. */
function grantedBy(covers: (held: Permission, wanted: Permission) => boolean) {
  return {
    mayDelegate: (held: readonly Permission[], requested: readonly Permission[]) =>
      requested.every((wanted) => held.some((one) => covers(one, wanted))),
  };
}

function isNarrowed(held: Permission, wanted: Permission): boolean {
  const whole = held.resource.id === undefined && held.resource.orgID !== undefined;
  return whole && wanted.resource.id !== undefined && wanted.resource.type !== 'buckets';
}

function withActionOf(held: Permission, { action }: Permission, type: string): Permission {
  return held.resource.type === type ? { ...held, action } : held;
}

function asTasks(held: Permission): Permission {
  return held.resource.type === 'checks' ? { ...held, resource: { ...held.resource, type: 'tasks' } } : held;
}
