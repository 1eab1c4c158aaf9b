import type { Catalogue } from './requirement.ts';
import { sources } from './sources.ts';

/** What one organization knows of another. */
export const organizations = {
  'organizations/hidden': {
    level: 'must',
    sends: 'The owner of another organization lists and reads authorizations of this one.',
    demands: 'None is shown.',
    cites: [sources.authorization],
    needs: ['memory', 'permissions', 'second-organization'],
  },
  'organizations/unchanged': {
    level: 'must',
    sends: 'The owner of another organization changes, deletes and creates authorizations of this one.',
    demands: 'Each request is refused and nothing changes.',
    cites: [sources.authorization],
    needs: ['memory', 'permissions', 'second-organization'],
  },
} as const satisfies Catalogue;
