import type { Catalogue } from './requirement.ts';
import { sources } from './sources.ts';

/** What a token may give to another. */
export const delegation = {
  'delegation/allowed': {
    level: 'must',
    sends: 'A token creates another with permissions that it has itself.',
    demands: 'The child is created.',
    cites: [sources.create, sources.delegation],
    needs: ['memory', 'permissions'],
  },
  'delegation/within-parent': {
    level: 'must',
    sends: 'A token tries to create another with a permission that it does not have.',
    demands: 'The request is refused.',
    cites: [sources.delegation, sources.unauthorized],
    needs: ['memory', 'permissions'],
  },
  'delegation/every-permission-checked': {
    level: 'must',
    sends: 'A token tries to create another with permissions that it has, followed by one that it has not.',
    demands: 'The request is refused.',
    cites: [sources.delegation, sources.unauthorized],
    needs: ['memory', 'permissions'],
  },
} as const satisfies Catalogue;
