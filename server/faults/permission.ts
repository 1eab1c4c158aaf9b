import type { Permission } from '../model.ts';
import type { Fault } from './fault.ts';

/** How permissions are judged wrongly. */
export const permissionFaults: readonly Fault[] = [
  {
    id: 'read-implies-write',
    breaks: 'permissions/read-cannot-write',
    says: 'Whoever may read a resource may write it.',
    override: ({ permits }) => ({
      permits: (held, needed) => permits(held, needed) || permits(held, asRead(needed)),
    }),
  },
  {
    id: 'child-exceeds-parent',
    breaks: 'permissions/child-within-parent',
    says: 'An authorization can be created with permissions that its creator does not hold.',
    override: () => ({ mayDelegate: () => true }),
  },
  {
    id: 'only-first-permission-checked',
    breaks: 'permissions/child-every-permission-checked',
    says: 'Of the permissions asked for only the first is compared with those of the creator.',
    override: ({ mayDelegate }) => ({ mayDelegate: (held, requested) => mayDelegate(held, requested.slice(0, 1)) }),
  },
  {
    id: 'other-organization-visible',
    breaks: 'permissions/other-organization-hidden',
    says: 'A list shows the authorizations of other organizations.',
    override: ({ showsInList }) => ({
      showsInList: (caller, item, allowed) =>
        item.orgID !== caller.authorization?.orgID || showsInList(caller, item, allowed),
    }),
  },
  {
    id: 'other-organization-writable',
    breaks: 'permissions/other-organization-unchanged',
    says: 'Authorizations of other organizations can be updated and deleted.',
    override: ({ mayWrite }) => ({
      mayWrite: (caller, item, allowed) =>
        item.orgID !== caller.authorization?.orgID || mayWrite(caller, item, allowed),
    }),
  },
];

function asRead({ resource }: Permission): Permission {
  return { action: 'read', resource };
}
