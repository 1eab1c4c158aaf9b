import type { Catalogue } from './requirement.ts';
import { sources } from './sources.ts';

/** Reading and listing authorizations. */
export const read = {
  'read/equals-created': {
    level: 'must',
    sends: 'An authorization is created and read back.',
    demands: 'Every field but the token is what the create answered.',
    cites: [sources.read, sources.authorization],
    needs: ['memory'],
  },
  'read/listed-once': {
    level: 'must',
    sends: 'An authorization is created and all are listed.',
    demands: 'The list holds it exactly once, with the fields that reading it shows.',
    cites: [sources.list],
    needs: ['memory'],
  },
} as const satisfies Catalogue;
