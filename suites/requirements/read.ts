import type { Catalogue } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

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
  'read/list-complete': {
    level: 'must',
    sends: 'Several authorizations are created and listed, then one is deleted and the rest listed.',
    demands: 'Each list shows all that exist as they were created.',
    cites: [sources.list],
    needs: ['memory'],
  },
  'read/list-order': {
    level: 'should',
    sends: 'All authorizations are listed twice.',
    demands: 'What both lists hold stands in the same order.',
    cites: [sources.list],
    needs: ['memory'],
  },
  'read/safe': {
    level: 'must',
    sends: 'An authorization is read, listed and read again.',
    demands: 'The readings are equal.',
    cites: [sources.read, sources.safeMethods],
    needs: ['memory'],
  },
} as const satisfies Catalogue;
